package dev.headgate.console.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Bearer tokens: signed by the issuer, meant for this console, not expired. */
@Configuration(proxyBeanMethods = false)
class Tokens {

    /** The decoder asks the issuer for its keys when the first token comes. */
    @Bean
    JwtDecoder jwtDecoder(Issuer issuer, SecuritySettings settings) {
        return new SupplierJwtDecoder(() -> decoder(issuer, settings));
    }

    private static NimbusJwtDecoder decoder(Issuer issuer, SecuritySettings settings) {
        var keys =
                Objects.requireNonNull(issuer.configuration().get("jwks_uri")).toString();
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(accepted -> accepted.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .validateType(false)
                .restOperations(issuer.rest())
                .build();
        var type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience())));
        return decoder;
    }

    @Bean
    Converter<Jwt, AbstractAuthenticationToken> people(Roles roles) {
        return token -> new JwtAuthenticationToken(token, roles.granted(token.getClaims()), name(token));
    }

    private static String name(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString("preferred_username"))
                .or(() -> Optional.ofNullable(token.getSubject()))
                .orElse("unnamed");
    }
}
