package dev.headgate.sandbox.identity;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Tells the console when a person signs out here, as OpenID Connect's back-channel logout has it; once, without trying again. */
final class SignOutNews implements LogoutHandler, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SignOutNews.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final IdentityAddress address;
    private final RSAKey key;
    private final Clock clock;

    SignOutNews(IdentityAddress address, RSAKey key, Clock clock) {
        this.address = address;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        if (person instanceof OidcLogoutAuthenticationToken asked && asked.getIdToken() != null) {
            var identity = asked.getIdToken();
            tell(String.valueOf(identity.getSubject()), String.valueOf(identity.getClaimAsString("sid")));
        } else if (person != null && request.getSession(false) != null) {
            tell(person.getName(), sessionName(request.getSession(false).getId()));
        }
    }

    private void tell(String subject, String session) {
        var token = new LogoutToken(address.issuer(), Clients.CONSOLE, subject, session, clock.instant());
        var request = HttpRequest.newBuilder(URI.create(address.backChannel()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token.signed(key)))
                .build();
        try {
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            log.debug("The console was told that {} signed out and answered {}.", subject, status);
        } catch (IOException e) {
            log.warn("The console at {} could not be told that {} signed out.", address.backChannel(), subject);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The name that the authorization server gives a session in ID tokens. */
    static String sessionName(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM lacks SHA-256.", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
