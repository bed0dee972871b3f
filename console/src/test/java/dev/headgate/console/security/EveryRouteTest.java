package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.platform.Role;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Rest;
import dev.headgate.console.testing.TestIssuer;
import java.net.http.HttpRequest;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class EveryRouteTest {

    private static final String ANY = "/api/v1/sources";

    @Autowired
    Rest rest;

    @Autowired
    TestIssuer issuer;

    static Stream<RouteRule> rules() {
        return RouteRules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void without_a_token_it_is_401(RouteRule rule) {
        var answer = rest.send(call(rule, rest.request(path(rule))));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asString()).contains("bearer token");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void with_a_lower_role_it_is_403_and_names_the_role(RouteRule rule) {
        var needed = rule.role().orElseThrow();
        var lower = Stream.of(Role.values())
                .filter(role -> role.compareTo(needed) < 0)
                .map(Enum::name)
                .toArray(String[]::new);
        var roles = lower.length == 0 ? new String[] {"VISITOR"} : lower;

        var answer = rest.send(call(rule, rest.request(path(rule), roles)));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("detail").asString()).contains(needed.name());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void with_the_role_or_a_higher_one_it_is_let_in(RouteRule rule) {
        for (var role : Role.values()) {
            if (role.compareTo(rule.role().orElseThrow()) >= 0) {
                var answer = rest.send(call(rule, rest.request(path(rule), role.name())));

                assertThat(answer.status()).as(answer.text()).isNotIn(401, 403, 500);
            }
        }
    }

    @Test
    void an_expired_token_is_401() {
        var token = issuer.token(
                "ada",
                List.of("ADMIN"),
                claims -> claims.expirationTime(new Date(System.currentTimeMillis() - 600_000)));

        assertThat(with(token)).isEqualTo(401);
    }

    @Test
    void a_token_that_somebody_else_signed_is_401() {
        assertThat(with(issuer.forged("ada", "ADMIN"))).isEqualTo(401);
    }

    @Test
    void a_token_for_another_audience_is_401() {
        assertThat(with(issuer.token("ada", List.of("ADMIN"), claims -> claims.audience("another-api"))))
                .isEqualTo(401);
    }

    @Test
    void a_token_of_another_issuer_is_401() {
        assertThat(with(issuer.token("ada", List.of("ADMIN"), claims -> claims.issuer("http://127.0.0.1:1"))))
                .isEqualTo(401);
    }

    @Test
    void what_is_no_token_is_401() {
        assertThat(with("nonsense")).isEqualTo(401);
        assertThat(with("eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJBRE1JTiJdfQ.")).isEqualTo(401);
    }

    @Test
    void a_route_that_does_not_exist_is_401_for_strangers_and_404_for_others() {
        assertThat(rest.get("/api/v1/nothing").status()).isEqualTo(401);
        assertThat(rest.get("/api/v1/nothing", "ADMIN").status()).isEqualTo(404);
        assertThat(rest.send(rest.request(ANY, "ADMIN").DELETE()).status()).isEqualTo(404);
    }

    private int with(String token) {
        return rest.send(rest.request(ANY)
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .status();
    }

    private static String path(RouteRule rule) {
        return rule.pattern()
                .replace("{id}", "no-such-thing")
                .replace("{name}", "no-such-thing")
                .replace("{version}", "1")
                .replace("{key}", "colours");
    }

    private static HttpRequest.Builder call(RouteRule rule, HttpRequest.Builder request) {
        return request.method(rule.method().name(), HttpRequest.BodyPublishers.ofString("{}"));
    }
}
