package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import dev.headgate.console.platform.Role;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Rest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.User;

/** Walks all pages that there are, so that one without a rule cannot slip in. */
@ConsoleTest
class EveryViewTest {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Enum::name).toList();

    @Autowired
    ServletContext container;

    @Autowired
    NavigationAccessControl control;

    @Autowired
    Rest rest;

    @Test
    void every_page_names_one_role_that_exists() {
        assertThat(pages()).isNotEmpty().allSatisfy(page -> {
            var rule = page.getNavigationTarget().getAnnotation(RolesAllowed.class);
            assertThat(rule).as(page.getNavigationTarget().getName()).isNotNull();
            assertThat(rule.value()).hasSize(1).isSubsetOf(ROLES);
        });
    }

    @Test
    void a_page_is_open_from_its_role_upwards_and_closed_below() {
        for (var page : pages()) {
            var needed = Role.valueOf(
                    page.getNavigationTarget().getAnnotation(RolesAllowed.class).value()[0]);
            for (var role : Role.values()) {
                assertThat(opens(page, role))
                        .as(page.getTemplate() + " for " + role)
                        .isEqualTo(role.compareTo(needed) >= 0);
            }
        }
    }

    @Test
    void no_page_is_open_to_a_person_without_a_role() {
        assertThat(pages())
                .allSatisfy(page -> assertThat(control.checkAccess(context(page, List.of()), true)
                                .decision()
                                .name())
                        .isEqualTo("DENY"));
    }

    @Test
    void no_page_is_shown_to_a_stranger() {
        assertThat(pages()).allSatisfy(page -> {
            var path = "/" + page.getTemplate().replaceAll(":[^/]*", "x");
            var answer =
                    rest.send(rest.request(path).header("Accept", "text/html").GET());
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith(SignIn.START);
        });
    }

    private boolean opens(RouteBaseData<?> page, Role role) {
        var granted = Arrays.stream(Role.values())
                .filter(lower -> lower.compareTo(role) <= 0)
                .map(Enum::name)
                .toList();
        return control.checkAccess(context(page, granted), true)
                .decision()
                .name()
                .equals("ALLOW");
    }

    private NavigationContext context(RouteBaseData<?> page, List<String> roles) {
        var person = User.withUsername("ada").password("").build();
        return new NavigationContext(
                new Router(registry()),
                page.getNavigationTarget(),
                new Location(page.getTemplate().replaceAll(":[^/]*", "x")),
                new RouteParameters(Map.of()),
                person::getUsername,
                roles::contains,
                false);
    }

    private List<RouteData> pages() {
        return registry().getRegisteredRoutes();
    }

    private ApplicationRouteRegistry registry() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(container));
    }
}
