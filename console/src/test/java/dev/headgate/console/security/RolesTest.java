package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final RoleSettings SETTINGS = new RoleSettings(
            List.of("roles", "realm_access.roles", "https://acme.example/roles"),
            List.of("groups"),
            List.of("/headgate-operators=OPERATOR", "cn=admins,dc=acme=ADMIN"));

    private final Roles roles = new Roles(SETTINGS);

    @Test
    void a_role_counts_in_whatever_case_the_issuer_writes_it() {
        assertThat(highest(Map.of("roles", List.of("analyst", "unknown")))).contains(Role.ANALYST);
    }

    @Test
    void a_role_of_a_keycloak_realm_counts() {
        assertThat(highest(Map.of("realm_access", Map.of("roles", List.of("offline_access", "operator")))))
                .contains(Role.OPERATOR);
    }

    @Test
    void a_claim_with_dots_in_its_name_counts() {
        assertThat(highest(Map.of("https://acme.example/roles", "ADMIN"))).contains(Role.ADMIN);
    }

    @Test
    void a_group_gives_the_role_that_the_settings_give_it() {
        assertThat(highest(Map.of("groups", List.of("/headgate-operators")))).contains(Role.OPERATOR);
        assertThat(highest(Map.of("groups", List.of("cn=admins,dc=acme")))).contains(Role.ADMIN);
    }

    @Test
    void a_group_that_merely_has_the_name_of_a_role_gives_none() {
        assertThat(highest(Map.of("groups", List.of("ADMIN", "/admin")))).isEmpty();
    }

    @Test
    void the_highest_of_several_counts_and_brings_those_below_it() {
        var granted = roles.granted(Map.of("roles", List.of("ANALYST"), "groups", List.of("/headgate-operators")));

        assertThat(granted).extracting("authority").containsExactlyInAnyOrder("ROLE_ANALYST", "ROLE_OPERATOR");
    }

    @Test
    void claims_of_another_shape_give_nothing() {
        assertThat(highest(Map.of("roles", Map.of("ADMIN", true)))).isEmpty();
        assertThat(highest(Map.of("realm_access", "ADMIN"))).isEmpty();
        assertThat(highest(Map.of())).isEmpty();
    }

    @Test
    void a_group_with_a_role_that_does_not_exist_stops_the_start_with_a_sentence() {
        assertThatThrownBy(() -> new RoleSettings(List.of(), List.of(), List.of("/headgate-operators=BOSS")))
                .hasMessageContaining("'/headgate-operators=BOSS'; each is group=ROLE");
        assertThatThrownBy(() -> new RoleSettings(List.of(), List.of(), List.of("ADMIN")))
                .hasMessageContaining("group=ROLE");
    }

    private Optional<Role> highest(Map<String, Object> claims) {
        return Roles.highest(roles.granted(claims));
    }
}
