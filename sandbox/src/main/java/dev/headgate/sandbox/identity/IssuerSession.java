package dev.headgate.sandbox.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * The session here that a sign-in belongs to. By itself the authorization server names in an ID token the newest session of the
 * person, which may be another browser's, or one that has ended.
 */
record IssuerSession(String id) implements Serializable {

    /** The name that this session has in ID tokens and logout tokens. */
    String name() {
        return SignOutNews.sessionName(id);
    }

    /** Notes the session at the person's sign-in, after it got its final id, and leads them on. */
    static final class Noted extends SavedRequestAwareAuthenticationSuccessHandler {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication person)
                throws ServletException, IOException {
            ((AbstractAuthenticationToken) person)
                    .setDetails(new IssuerSession(request.getSession().getId()));
            super.onAuthenticationSuccess(request, response, person);
        }
    }
}
