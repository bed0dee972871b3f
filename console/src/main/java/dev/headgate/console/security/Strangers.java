package dev.headgate.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads browsers without a session to sign in; whose session the console ended is told why first. */
@Component
class Strangers implements AuthenticationEntryPoint {

    private final OpenSessions sessions;

    Strangers(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        response.sendRedirect(ended(request)
                .map(why -> DoorPages.signedOut(why, address(request)))
                .orElse(SignIn.START));
    }

    private Optional<Ending> ended(HttpServletRequest request) {
        return Optional.ofNullable(request.getRequestedSessionId())
                .filter(_ -> !request.isRequestedSessionIdValid())
                .flatMap(sessions::forgetWhyEnded);
    }

    private static String address(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).map(text -> "?" + text);
        return request.getRequestURI() + query.orElse("");
    }
}
