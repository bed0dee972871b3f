package dev.headgate.console.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** How people come in with a browser, stay, and leave. */
@Component
record PeoplesDoor(
        ClaimedRoles roles,
        SignInFailed failed,
        SignInBeginnings beginnings,
        SigningOut signingOut,
        Strangers strangers) {

    /** Where somebody wanted to go before they had to sign in; no name of a parameter leaves addresses as they were. */
    @SuppressWarnings("NullAway")
    static RequestCache wantedPlaces() {
        var places = new HttpSessionRequestCache();
        places.setMatchingRequestParameterName(null);
        return places;
    }

    /** An address that is no view is told so by a page in the frame, so it is let through to signed-in people. */
    void pages(VaadinSecurityConfigurer pages) {
        pages.oauth2LoginPage(SignIn.START)
                .anyRequest(AuthorizedUrl::authenticated)
                .addLogoutHandler(signingOut)
                .logoutSuccessHandler(signingOut);
    }

    void signIn(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.userInfoEndpoint(user -> user.userAuthoritiesMapper(roles)).failureHandler(failed);
    }

    void sessions(SessionManagementConfigurer<HttpSecurity> sessions) {
        sessions.sessionFixation(fixation -> fixation.changeSessionId()).addSessionAuthenticationStrategy(beginnings);
    }

    void strangers(ExceptionHandlingConfigurer<HttpSecurity> errors) {
        errors.authenticationEntryPoint(strangers);
    }
}
