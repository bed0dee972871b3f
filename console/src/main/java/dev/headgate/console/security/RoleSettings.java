package dev.headgate.console.security;

import dev.headgate.console.platform.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the issuer's tokens say what somebody may do. A place is a claim's name, or a path of names with dots.
 *
 * @param roleClaims places with names of roles: {@code ANALYST}, {@code OPERATOR}, {@code ADMIN}
 * @param groupClaims places with names of groups, which mean only what {@code groupRoles} says
 * @param groupRoles what groups may do, each as {@code group=ROLE}
 */
@ConfigurationProperties("headgate.security")
record RoleSettings(
        @DefaultValue({"roles", "realm_access.roles"}) List<String> roleClaims,
        @DefaultValue("groups") List<String> groupClaims,
        @DefaultValue List<String> groupRoles) {

    RoleSettings {
        groupRoles.forEach(RoleSettings::checked);
    }

    static Optional<Role> role(String name) {
        var upper = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(upper))
                .findFirst();
    }

    Map<String, Role> rolesOfGroups() {
        return groupRoles.stream()
                .collect(Collectors.toMap(RoleSettings::group, RoleSettings::checked, RoleSettings::higher));
    }

    private static String group(String entry) {
        return entry.substring(0, entry.lastIndexOf('=')).strip();
    }

    private static Role checked(String entry) {
        return Optional.of(entry.lastIndexOf('='))
                .filter(at -> at > 0)
                .flatMap(at -> role(entry.substring(at + 1)))
                .orElseThrow(() -> new IllegalArgumentException("headgate.security.group-roles has the entry '" + entry
                        + "'; each is group=ROLE with a role out of " + Arrays.toString(Role.values()) + "."));
    }

    private static Role higher(Role one, Role other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
