package dev.headgate.sandbox.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.headgate.sandbox.Credentials;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.PrivateFile;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** What the identity provider consists of: people, clients, its key and its rules; nothing is scanned for. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({IdentityRules.class, IdentityPages.class, TokenClaims.class})
class IdentityConfiguration {

    @Bean
    AuthorizationServerSettings settings(IdentityAddress address) {
        return AuthorizationServerSettings.builder().issuer(address.issuer()).build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    UserDetailsService people(Credentials credentials, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(Person.ALL.stream()
                .map(person -> User.withUsername(person.userName())
                        .password(encoder.encode(credentials.user(person.userName())))
                        .roles(person.role().name())
                        .build())
                .toList());
    }

    @Bean
    RegisteredClientRepository clients(IdentityAddress address, Credentials credentials, PasswordEncoder encoder) {
        var clients = new Clients(credentials, encoder);
        var all = new ArrayList<>(clients.commandLines());
        all.add(clients.console(address.consoleOrigins()));
        return new InMemoryRegisteredClientRepository(all);
    }

    @Bean
    RSAKey key(Home home) throws IOException {
        return SigningKey.keptIn(new PrivateFile(home.data().resolve("identity/signing-key.json")));
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    SignOutNews signOutNews(IdentityAddress address, RSAKey key) {
        return new SignOutNews(address, key, Clock.systemUTC());
    }
}
