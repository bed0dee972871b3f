package dev.headgate.console.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/** The doors: management, REST with bearer tokens, the issuer's, and the browser's. Each refuses what no rule names. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** ADMIN may what OPERATOR may, OPERATOR what ANALYST may. */
    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("ADMIN")
                .implies("OPERATOR")
                .role("OPERATOR")
                .implies("ANALYST")
                .build();
    }

    /** Health and metrics are open on the management port, which listens on the machine alone; nothing else is. */
    @Bean
    @Order(1)
    SecurityFilterChain managementDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(rules -> rules.requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Headers::forPrograms)
                .build();
    }

    /** Tokens come with each request and never by themselves, so there is nothing here that CSRF could abuse. */
    @Bean
    @Order(2)
    SecurityFilterChain restDoor(
            HttpSecurity http, Refusals refusals, Issuer issuer, Converter<Jwt, AbstractAuthenticationToken> people)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(Doors::ruled)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(people)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new AwayIssuerFilter(issuer), BearerTokenAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Headers::forPrograms)
                .build();
    }

    /** Where the issuer tells of sign-outs: its signature is what it shows, so it needs neither session nor CSRF token. */
    @Bean
    @Order(3)
    SecurityFilterChain issuersDoor(HttpSecurity http, BackChannel backChannel, Issuer issuer) throws Exception {
        return http.securityMatcher(BackChannel.PATH)
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(backChannel)))
                .addFilterBefore(new AwayIssuerFilter(issuer), CsrfFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Headers::forPrograms)
                .build();
    }

    /** The step before the door: for people whose session is over, and without one. */
    @Bean
    @Order(4)
    SecurityFilterChain doorstep(HttpSecurity http, OpenSessions sessions, SessionSettings settings) throws Exception {
        return http.securityMatcher(DoorPages.SIGNED_OUT)
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .addFilterBefore(new DoorPages(sessions, settings), CsrfFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Headers::forDoorPages)
                .build();
    }

    /** Sign-in with PKCE; each view says which role may see it, and one that says nothing is refused. */
    @Bean
    @Order(5)
    SecurityFilterChain browserDoor(HttpSecurity http, Issuer issuer, PeoplesDoor people, PagePolicy policy)
            throws Exception {
        http.setSharedObject(RequestCache.class, PeoplesDoor.wantedPlaces());
        return http.authorizeHttpRequests(rules -> rules
                        // The container's own error answer, which nobody can ask for directly.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/aura/**", "/headgate.css", "/headgate.js", "/door.css", "/favicon.svg")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), people::pages)
                .oauth2Login(people::signIn)
                .sessionManagement(people::sessions)
                .exceptionHandling(people::strangers)
                .addFilterBefore(new AwayIssuerFilter(issuer), OAuth2AuthorizationRequestRedirectFilter.class)
                .headers(headers -> Headers.forPages(headers, policy))
                .build();
    }

    private static void ruled(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        for (var rule : RouteRules.all()) {
            var route = rules.requestMatchers(rule.method(), rule.pattern());
            rule.role().ifPresentOrElse(role -> route.hasRole(role.name()), route::permitAll);
        }
        rules.anyRequest().denyAll();
    }
}
