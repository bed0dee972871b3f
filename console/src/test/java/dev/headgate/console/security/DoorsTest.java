package dev.headgate.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Rest;
import dev.headgate.console.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class DoorsTest {

    @Autowired
    Rest rest;

    @Autowired
    TestIssuer issuer;

    @Test
    void rest_answers_carry_strict_headers_and_set_no_cookie() {
        var answer = rest.get("/api/v1/sources", "ANALYST");

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void every_answer_carries_a_request_id_and_keeps_the_one_that_was_sent() {
        assertThat(rest.get("/api/v1/sources").header("X-Request-Id")).hasSize(36);
        var sent = rest.send(rest.request("/api/v1/sources")
                .header("X-Request-Id", "my-request-1")
                .GET());
        assertThat(sent.header("X-Request-Id")).isEqualTo("my-request-1");
        assertThat(sent.json().path("request_id").asString()).isEqualTo("my-request-1");
        var odd = rest.send(rest.request("/api/v1/sources")
                .header("X-Request-Id", "a b{}<script>")
                .GET());
        assertThat(odd.header("X-Request-Id")).hasSize(36);
    }

    @Test
    void a_session_opens_nothing_on_rest() {
        var login = rest.send(rest.request(SignIn.START).GET());
        var cookie = login.header("Set-Cookie").split(";")[0];

        var answer = rest.send(
                rest.request("/api/v1/sources").header("Cookie", cookie).GET());

        assertThat(cookie).startsWith("HG_CONSOLE=");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void a_page_may_ask_whether_its_session_lasts_without_beginning_one() {
        var cookie =
                rest.send(rest.request(SignIn.START).GET()).header("Set-Cookie").split(";")[0];

        assertThat(asked(cookie).status()).isEqualTo(204);
        assertThat(asked("HG_CONSOLE=NoSessionHasThisId").status()).isEqualTo(200);
        assertThat(asked("HG_CONSOLE=NoSessionHasThisId").header("Set-Cookie")).isEmpty();
    }

    private Rest.Answer asked(String cookie) {
        return rest.send(
                rest.request(DoorPages.SIGNED_OUT).header("Cookie", cookie).HEAD());
    }

    @Test
    void signing_in_goes_to_the_issuer_with_pkce_and_a_strict_cookie() {
        var login = rest.send(rest.request(SignIn.START).GET());

        assertThat(login.status()).isEqualTo(302);
        assertThat(login.header("Location"))
                .startsWith(issuer.address() + "/authorize?")
                .contains(
                        "code_challenge=", "code_challenge_method=S256", "state=", "nonce=", "scope=openid%20profile");
        assertThat(login.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/anything", "/actuator", "/actuator/health", "/actuator/env", "/error", "/v3/api-docs"})
    void a_browser_that_is_not_signed_in_is_sent_to_sign_in_wherever_it_goes(String path) {
        var answer = rest.send(rest.request(path).GET());

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith(SignIn.START);
    }

    @Test
    void a_form_that_is_posted_with_a_session_needs_the_csrf_token() {
        var answer = rest.send(rest.request("/anything").POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void health_and_metrics_are_open_on_the_management_port_alone() {
        assertThat(rest.send(rest.management("/actuator/health/readiness").GET())
                        .status())
                .isEqualTo(200);
        var metrics = rest.send(rest.management("/actuator/prometheus").GET());
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("headgate_runs{state=\"running\"}", "headgate_runs_poll_lag_seconds");
        assertThat(rest.send(rest.management("/actuator/env").GET()).status()).isIn(302, 401, 403, 404);
        assertThat(rest.send(rest.management("/api/v1/sources").GET()).status()).isIn(401, 404);
    }

    @Test
    void aws_being_away_shows_in_health_but_not_in_readiness() {
        var health = rest.send(rest.management("/actuator/health").GET());

        assertThat(health.json().at("/components/aws/status").asString()).isEqualTo("DOWN");
        assertThat(health.json().at("/components/issuer/status").asString()).isEqualTo("UP");
        assertThat(health.json().at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(rest.send(rest.management("/actuator/health/readiness").GET())
                        .status())
                .isEqualTo(200);
        assertThat(rest.send(rest.management("/actuator/health/liveness").GET()).status())
                .isEqualTo(200);
    }

    @Test
    void the_document_names_fields_as_they_stand_in_the_answers() {
        var schemas = rest.get("/api/v1/openapi.json", "ANALYST").json().at("/components/schemas");

        var run = schemas.at("/RunView/properties");
        assertThat(run.propertyNames()).as(schemas.toString()).contains("requested_at", "failed_step", "counts");
        assertThat(run.at("/id/type").asString()).isEqualTo("string");
        assertThat(schemas.propertyNames()).doesNotContain("JsonNode");
    }

    @Test
    void the_document_names_every_route_and_the_role_it_needs() {
        var document = rest.get("/api/v1/openapi.json", "ANALYST").json();

        for (var rule : RouteRules.all()) {
            if (!rule.pattern().contains("openapi")) {
                var operation = document.path("paths")
                        .path(rule.pattern())
                        .path(rule.method().name().toLowerCase(java.util.Locale.ROOT));
                assertThat(operation.path("description").asString())
                        .as(rule.toString())
                        .contains(rule.role().orElseThrow().name());
            }
        }
    }
}
