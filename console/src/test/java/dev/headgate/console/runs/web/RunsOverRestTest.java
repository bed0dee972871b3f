package dev.headgate.console.runs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headgate.console.runs.Execution.Status;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.FakeExecutions;
import dev.headgate.console.testing.History;
import dev.headgate.console.testing.Rest;
import dev.headgate.contract.Json;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Runs from outside, with the background poll doing its work as it does for everybody. */
@ConsoleTest
class RunsOverRestTest {

    private static final String RUNS = "/api/v1/runs/";

    @Autowired
    Rest rest;

    @Autowired
    FakeExecutions executions;

    @AfterEach
    void aws() {
        executions.comeBack();
    }

    @Test
    void a_run_that_fails_says_where_and_why_and_a_retry_is_a_second_attempt() {
        var run = started("failing-api");
        executions.happened(
                run + "-1",
                new History()
                        .enter("Task", "ETLProcess")
                        .fail("TaskFailed", "States.TaskFailed", "{\"ErrorMessage\":\"6 % of the rows are bad.\"}")
                        .events());
        executions.end(
                run + "-1", Status.FAILED, "States.TaskFailed", "{\"ErrorMessage\":\"6 % of the rows are bad.\"}");

        var failed = awaitState(run, "failed");

        assertThat(failed.path("failed_step").asString()).isEqualTo("ETLProcess");
        assertThat(failed.path("cause").asString()).isEqualTo("6 % of the rows are bad.");
        assertThat(failed.at("/evidence/report").asString())
                .isEqualTo("s3://headgate-test-control-123456789012/runs/" + run + "/report.json");
        var steps = rest.get(RUNS + run + "/steps", "ANALYST").json();
        assertThat(steps.at("/0/name").asString()).isEqualTo("ETLProcess");
        assertThat(steps.at("/0/state").asString()).isEqualTo("failed");

        var retried = rest.post(RUNS + run + "/retry", "", "OPERATOR");

        assertThat(retried.status()).as(retried.text()).isEqualTo(202);
        assertThat(retried.json().path("attempt").intValue()).isEqualTo(2);
        assertThat(Json.read(executions.find(run + "-2").orElseThrow().input().orElseThrow(), RunInput.class)
                        .attempt())
                .isEqualTo(2);
        assertThat(rest.get(RUNS + run, "ANALYST").json().path("attempts")).hasSize(2);
        assertThat(rest.get(RUNS + run + "/steps?attempt=1", "ANALYST").json()).hasSize(1);
        assertThat(rest.get(RUNS + run + "/steps?attempt=3", "ANALYST").status())
                .isEqualTo(404);
        assertThat(rest.post(RUNS + run + "/retry", "", "OPERATOR").status()).isEqualTo(409);
    }

    @Test
    void a_cancelled_run_names_who_stopped_it() {
        var run = started("cancelled-api");

        assertThat(rest.post(RUNS + run + "/cancel", "", "OPERATOR").status()).isEqualTo(202);

        var cancelled = awaitState(run, "cancelled");
        assertThat(cancelled.path("cause").asString()).isEqualTo("Cancelled by operator in the console.");
        assertThat(rest.post(RUNS + run + "/cancel", "", "OPERATOR").status()).isEqualTo(409);
    }

    @Test
    void a_run_asked_for_while_aws_is_away_is_queued_and_can_be_cancelled() {
        register("queued-api");
        executions.goAway();

        var answer = rest.post("/api/v1/sources/queued-api/runs", "", "ANALYST");
        var run = answer.json().path("id").asString();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("state").asString()).isEqualTo("queued");
        assertThat(rest.post(RUNS + run + "/cancel", "", "OPERATOR")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("cancelled");
    }

    @Test
    void an_execution_that_a_schedule_started_shows_up_by_itself() {
        var input = new RunInput(
                new RunId("r-b2f6c1d0e3"),
                1,
                new SourceId("clock-api"),
                "sales",
                "sources/clock-api/1.yaml",
                "mappings/t/1.yaml",
                Instant.parse("2026-03-01T06:00:00Z"),
                "schedule");
        executions.begin(input.executionName(), Json.text(input));
        started("wakes-the-poll");

        await().atMost(Duration.ofSeconds(40))
                .until(() -> rest.get(RUNS + "r-b2f6c1d0e3", "ANALYST").status() == 200);

        assertThat(rest.get(RUNS + "r-b2f6c1d0e3", "ANALYST")
                        .json()
                        .path("requested_by")
                        .asString())
                .isEqualTo("schedule");
    }

    @Test
    void runs_are_listed_by_their_filters_and_on_by_the_cursor() {
        var older = started("listed-api");
        var newer = rest.post("/api/v1/sources/listed-api/runs", "", "ANALYST")
                .json()
                .path("id")
                .asString();

        var first =
                rest.get("/api/v1/runs?source=listed-api&limit=1", "ANALYST").json();
        var second = rest.get(
                        "/api/v1/runs?source=listed-api&limit=1&cursor="
                                + first.path("next").asString(),
                        "ANALYST")
                .json();

        assertThat(first.at("/items/0/id").asString()).isEqualTo(newer);
        assertThat(second.at("/items/0/id").asString()).isEqualTo(older);
        assertThat(rest.get("/api/v1/sources/listed-api/runs?state=running", "ANALYST")
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(rest.get("/api/v1/runs?source=listed-api&to=2020-01-01T00:00:00Z", "ANALYST")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void filters_that_mean_nothing_are_400_and_say_what_would() {
        for (var query : new String[] {
            "state=odd", "from=once", "cursor=%25%25", "source=No!", "stat=failed", "limit=x", "q=stat:failed"
        }) {
            var answer = rest.get("/api/v1/runs?" + query, "ANALYST");
            assertThat(answer.status()).as(query + answer.text()).isEqualTo(400);
        }
        assertThat(rest.get("/api/v1/runs?state=odd", "ANALYST").text()).contains("queued, running");
    }

    @Test
    void a_run_that_nobody_has_is_404_with_a_sentence() {
        for (var path : new String[] {"r-none-0001", "r-none-0001/steps", "r-none-0001/logs", "x"}) {
            var answer = rest.get(RUNS + path, "ANALYST");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().path("detail").asString()).isNotEmpty();
        }
    }

    @Test
    void logs_that_are_gone_are_said_to_be_gone() {
        var run = started("silent-api");

        var logs = rest.get(RUNS + run + "/logs", "ANALYST").json();

        assertThat(logs.path("lines")).isEmpty();
        assertThat(logs.path("note").asString()).contains("no log group");
    }

    private JsonNode awaitState(String run, String state) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> rest.get(RUNS + run, "ANALYST")
                        .json()
                        .path("state")
                        .asString()
                        .equals(state));
        return rest.get(RUNS + run, "ANALYST").json();
    }

    private String started(String source) {
        register(source);
        var answer = rest.post("/api/v1/sources/" + source + "/runs", Map.of("stream", "sales"), "ANALYST");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().path("id").asString();
    }

    private void register(String id) {
        var table = id.replace('-', '_');
        var body = Map.of("id", id, "definition", Documents.definition(table), "mapping", Documents.mapping(table, 1));
        var answer = rest.post("/api/v1/sources", body, "ANALYST");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
