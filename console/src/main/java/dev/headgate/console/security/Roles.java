package dev.headgate.console.security;

import dev.headgate.console.platform.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Between what the issuer claims of somebody and the authorities that Spring Security checks. */
@Component
class Roles {

    private static final String PREFIX = "ROLE_";

    private final RoleSettings settings;
    private final Map<String, Role> ofGroups;

    Roles(RoleSettings settings) {
        this.settings = settings;
        this.ofGroups = settings.rolesOfGroups();
    }

    /** The known roles that claims give, by name or by group, and those below them; others mean nothing here. */
    Collection<GrantedAuthority> granted(Map<String, Object> claims) {
        var named = names(claims, settings.roleClaims()).flatMap(name -> RoleSettings.role(name).stream());
        var grouped = names(claims, settings.groupClaims())
                .flatMap(group -> Optional.ofNullable(ofGroups.get(group)).stream());
        return Stream.concat(named, grouped)
                .flatMap(role -> Arrays.stream(Role.values()).filter(lower -> lower.compareTo(role) <= 0))
                .distinct()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(PREFIX + role))
                .toList();
    }

    /** The highest role among authorities. */
    static Optional<Role> highest(Collection<? extends GrantedAuthority> authorities) {
        return Arrays.stream(Role.values())
                .filter(role ->
                        authorities.stream().anyMatch(authority -> (PREFIX + role).equals(authority.getAuthority())))
                .reduce((_, higher) -> higher);
    }

    private static Stream<String> names(Map<String, Object> claims, List<String> places) {
        return places.stream()
                .map(place -> at(claims, place))
                .flatMap(found -> found instanceof Collection<?> several ? several.stream() : Stream.ofNullable(found))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** A claim may have dots in its own name, so the whole name is tried before the path. */
    private static @Nullable Object at(Map<?, ?> claims, String place) {
        if (claims.containsKey(place)) {
            return claims.get(place);
        }
        var dot = place.indexOf('.');
        return dot > 0 && claims.get(place.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, place.substring(dot + 1))
                : null;
    }
}
