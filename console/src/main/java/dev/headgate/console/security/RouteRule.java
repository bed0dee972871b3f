package dev.headgate.console.security;

import dev.headgate.console.platform.Role;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * Who may use one route.
 *
 * @param role the least role, absent when anybody may
 */
public record RouteRule(HttpMethod method, String pattern, Optional<Role> role) {

    static RouteRule of(Role role, HttpMethod method, String pattern) {
        return new RouteRule(method, pattern, Optional.of(role));
    }

    static RouteRule anybody(HttpMethod method, String pattern) {
        return new RouteRule(method, pattern, Optional.empty());
    }
}
