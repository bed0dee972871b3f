package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.ConsoleTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@ConsoleTest
class RouteRulesTest {

    /** Reached by the container's error dispatch alone. */
    private static final String ERROR = "/error";

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void every_route_has_a_rule_and_every_rule_a_route() {
        var rules = RouteRules.all().stream()
                .map(rule -> rule.method() + " " + rule.pattern())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rules).isEqualTo(routes());
    }

    @Test
    void no_route_has_two_rules() {
        assertThat(RouteRules.all().stream()
                        .map(rule -> rule.method() + " " + rule.pattern())
                        .toList())
                .doesNotHaveDuplicates();
    }

    private Set<String> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RouteRulesTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var all = methods.isEmpty() ? Set.of(RequestMethod.values()) : methods;
        return info.getPatternValues().stream()
                .filter(pattern -> !pattern.equals(ERROR))
                .flatMap(pattern -> all.stream().map(method -> method + " " + pattern));
    }
}
