package dev.headgate.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Takes the issuer's word, already checked, that somebody signed out there. */
@Component
class BackChannel implements LogoutHandler {

    static final String PATH = "/logout/connect/back-channel/" + SignIn.REGISTRATION;

    private static final Logger log = LoggerFactory.getLogger(BackChannel.class);

    private final SignOutEverywhere everywhere;

    BackChannel(SignOutEverywhere everywhere) {
        this.everywhere = everywhere;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication word) {
        var token = (OidcLogoutToken)
                Objects.requireNonNull(Objects.requireNonNull(word).getPrincipal());
        everywhere.tell(new SignOut(
                Optional.ofNullable(token.getSessionId()),
                Optional.ofNullable(token.getSubject()),
                // The moment of the sign-out and not of its arrival, so that a token sent twice ends nothing new.
                Optional.ofNullable(token.getIssuedAt()).orElse(Instant.EPOCH)));
        log.info("The issuer says that the person {} signed out there.", token.getSubject());
    }
}
