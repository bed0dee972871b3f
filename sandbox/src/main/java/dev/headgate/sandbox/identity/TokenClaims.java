package dev.headgate.sandbox.identity;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into each token who it is for and what they may do. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "headgate-api";
    private static final String ID_TOKEN = "id_token";

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            describeProgram(claims, context.getRegisteredClient().getClientId());
        } else {
            Authentication person = Objects.requireNonNull(context.getPrincipal(), "a token of a person names them");
            describePerson(claims, Person.named(person.getName()));
            if (ID_TOKEN.equals(context.getTokenType().getValue())
                    && person.getDetails() instanceof IssuerSession session) {
                claims.claim("sid", session.name());
            }
        }
    }

    private static void describeProgram(JwtClaimsSet.Builder claims, String clientId) {
        var role = Clients.COMMAND_LINES.get(clientId);
        if (role != null) {
            claims.claim("preferred_username", clientId).claim("roles", List.of(role.name()));
        }
    }

    private static void describePerson(JwtClaimsSet.Builder claims, Person person) {
        claims.claim("preferred_username", person.userName())
                .claim("name", person.fullName())
                .claim("email", person.email())
                .claim("roles", List.of(person.role().name()));
    }
}
