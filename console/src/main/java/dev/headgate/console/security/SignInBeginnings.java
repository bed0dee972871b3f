package dev.headgate.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Notes each sign-in with the issuer's name for it. */
@Component
class SignInBeginnings implements SessionAuthenticationStrategy {

    private final OpenSessions sessions;

    SignInBeginnings(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void onAuthentication(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        key(person).ifPresent(key -> sessions.begin(request.getSession(), key));
    }

    static Optional<SignInKey> key(Authentication person) {
        return Optional.ofNullable(person.getPrincipal())
                .filter(OidcUser.class::isInstance)
                .map(OidcUser.class::cast)
                .flatMap(user -> Optional.ofNullable(user.getSubject())
                        .map(subject -> new SignInKey(Optional.ofNullable(user.getClaimAsString("sid")), subject)));
    }
}
