package dev.headgate.console.security;

import dev.headgate.console.platform.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Between the issuer's claim {@code roles} and the authorities that Spring Security checks. */
final class Roles {

    private static final String CLAIM = "roles";
    private static final String PREFIX = "ROLE_";

    private Roles() {}

    /** The known roles of a claim and those below them; others mean nothing here. */
    static Collection<GrantedAuthority> granted(Map<String, Object> claims) {
        return claims.get(CLAIM) instanceof Collection<?> names
                ? names.stream()
                        .flatMap(name -> known(String.valueOf(name)).stream())
                        .flatMap(role -> Arrays.stream(Role.values()).filter(lower -> lower.compareTo(role) <= 0))
                        .distinct()
                        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(PREFIX + role))
                        .toList()
                : List.of();
    }

    /** The highest role among authorities. */
    static Optional<Role> highest(Collection<? extends GrantedAuthority> authorities) {
        return Arrays.stream(Role.values())
                .filter(role ->
                        authorities.stream().anyMatch(authority -> (PREFIX + role).equals(authority.getAuthority())))
                .reduce((_, higher) -> higher);
    }

    private static Optional<Role> known(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(upper))
                .findFirst();
    }
}
