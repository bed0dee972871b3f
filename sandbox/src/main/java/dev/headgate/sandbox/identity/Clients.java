package dev.headgate.sandbox.identity;

import dev.headgate.sandbox.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens: the console for people, and a command line for each role. */
final class Clients {

    static final Map<String, Role> COMMAND_LINES = Map.of(
            "headgate-cli", Role.OPERATOR, "headgate-cli-analyst", Role.ANALYST, "headgate-cli-admin", Role.ADMIN);

    static final String CONSOLE = "headgate-console";

    private static final TokenSettings SHORT_LIVED = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofMinutes(10))
            .refreshTokenTimeToLive(Duration.ofHours(8))
            .reuseRefreshTokens(false)
            .build();

    private final Credentials credentials;
    private final PasswordEncoder encoder;

    Clients(Credentials credentials, PasswordEncoder encoder) {
        this.credentials = credentials;
        this.encoder = encoder;
    }

    RegisteredClient console(List<String> origins) {
        var client = confidential(CONSOLE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scopes(scopes -> scopes.addAll(List.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
        origins.forEach(origin -> client.redirectUri(origin + "/login/oauth2/code/headgate")
                .postLogoutRedirectUri(origin + "/signed-out"));
        return client.build();
    }

    List<RegisteredClient> commandLines() {
        return COMMAND_LINES.keySet().stream()
                .map(id -> confidential(id)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .build())
                .toList();
    }

    private RegisteredClient.Builder confidential(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(id)
                .clientSecret(encoder.encode(credentials.client(id)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(SHORT_LIVED);
    }
}
