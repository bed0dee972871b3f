package dev.headgate.console.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** What happens when somebody signs out here: the other consoles are told, and the issuer ends its session too. */
@Component
class SigningOut implements LogoutHandler, LogoutSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(SigningOut.class);

    private final Issuer issuer;
    private final SignIn signIn;
    private final OpenSessions sessions;
    private final SignOutEverywhere everywhere;
    private final Clock clock;

    SigningOut(Issuer issuer, SignIn signIn, OpenSessions sessions, SignOutEverywhere everywhere, Clock clock) {
        this.issuer = issuer;
        this.signIn = signIn;
        this.sessions = sessions;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    /** Comes before the session is ended here. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        Optional.ofNullable(request.getSession(false)).ifPresent(sessions::leave);
        Optional.ofNullable(person)
                .flatMap(SignInBeginnings::key)
                .filter(key -> key.session().isPresent())
                .ifPresent(key ->
                        everywhere.tell(new SignOut(key.session(), Optional.of(key.subject()), clock.instant())));
    }

    /** Comes when the session here is over. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException, ServletException {
        var away = issuerIsAway();
        var end = new OidcClientInitiatedLogoutSuccessHandler(signIn);
        end.setRedirectStrategy(new UidlRedirectStrategy());
        end.setDefaultTargetUrl(DoorPages.signedOut(away ? Ending.HERE_ONLY : Ending.HERE));
        end.setPostLogoutRedirectUri("{baseUrl}" + DoorPages.SIGNED_OUT);
        end.onLogoutSuccess(request, response, away ? null : person);
    }

    private boolean issuerIsAway() {
        try {
            issuer.ask();
            return false;
        } catch (RestClientException | IllegalStateException e) {
            log.warn("Somebody signed out while the issuer {} is away: {}", issuer.address(), e.getMessage());
            return true;
        }
    }
}
