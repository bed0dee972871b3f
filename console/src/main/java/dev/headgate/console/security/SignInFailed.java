package dev.headgate.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Says why a sign-in came to nothing, instead of starting over and over. */
@Component
class SignInFailed implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailed.class);

    private final Issuer issuer;

    SignInFailed(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn("A sign-in came to nothing: {}", failure.getMessage());
        var away = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(ResourceAccessException.class::isInstance);
        (away ? issuerAway(issuer.address()) : refused(failure)).write(response);
    }

    /** For browsers while the issuer does not answer. */
    static DoorPage issuerAway(String address) {
        return new DoorPage(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Nobody can sign in right now",
                "The sign-in service at " + address + " does not answer. Whoever is signed in already goes on working; "
                        + "runs and schedules are not affected. This page tries again by itself.",
                "Try again",
                SignIn.START);
    }

    private static DoorPage refused(AuthenticationException failure) {
        return new DoorPage(
                HttpStatus.UNAUTHORIZED, "You are not signed in", sentence(failure), "Try again", SignIn.START);
    }

    private static String sentence(AuthenticationException failure) {
        var code = failure instanceof OAuth2AuthenticationException protocol
                ? protocol.getError().getErrorCode()
                : "";
        return switch (code) {
            case "access_denied" -> "The sign-in service did not let you in, or you chose to stop.";
            case "authorization_request_not_found" ->
                "This sign-in was begun in another session or too long ago, so it cannot be finished.";
            default ->
                "The sign-in service's answer could not be used (" + (code.isEmpty() ? "no reason given" : code)
                        + "). If it happens again, tell whoever runs the console; its log says more.";
        };
    }
}
