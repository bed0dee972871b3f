package dev.headgate.sandbox.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may call what at the identity provider, and the headers of its answers. */
class IdentityRules {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, IdentityAddress address, SignOutNews news) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(signOut(news)))
                            .providerConfigurationEndpoint(document ->
                                    document.providerConfigurationCustomizer(IdentityRules::describeSignOut)));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .headers(headers -> protect(headers, address))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentityAddress address, SignOutNews news) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/login", "/identity.css", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers -> protect(headers, address))
                .formLogin(form ->
                        form.loginPage("/login").failureUrl("/login?refused").successHandler(new IssuerSession.Noted()))
                .logout(logout -> logout.addLogoutHandler(news).logoutSuccessUrl("/login?out"));
        return http.build();
    }

    /** The console hears of it before the session here ends, so that nobody is half signed out. */
    private static OidcLogoutAuthenticationSuccessHandler signOut(SignOutNews news) {
        var session = new SecurityContextLogoutHandler();
        var handler = new OidcLogoutAuthenticationSuccessHandler();
        handler.setLogoutHandler((request, response, asked) -> {
            news.logout(request, response, asked);
            session.logout(request, response, asked);
        });
        return handler;
    }

    private static void describeSignOut(OidcProviderConfiguration.Builder document) {
        document.claim("backchannel_logout_supported", true).claim("backchannel_logout_session_supported", true);
    }

    /** Browsers apply form-action to the redirects after a form too, and signing in ends at the console. */
    private static void protect(HeadersConfigurer<HttpSecurity> headers, IdentityAddress address) {
        var policy =
                "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + String.join(" ", address.consoleOrigins());
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy));
    }
}
