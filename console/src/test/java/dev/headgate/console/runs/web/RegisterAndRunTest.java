package dev.headgate.console.runs.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.FakeExecutions;
import dev.headgate.console.testing.FakeLake;
import dev.headgate.console.testing.Rest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class RegisterAndRunTest {

    @Autowired
    Rest rest;

    @Autowired
    FakeExecutions executions;

    @Autowired
    FakeLake lake;

    @Test
    void a_registered_source_runs_when_it_is_asked_to() {
        var created = rest.post(
                "/api/v1/sources",
                Map.of(
                        "id", "first-api",
                        "definition", Documents.definition("first_fact"),
                        "mapping", Documents.mapping("first_fact", 1)),
                "ANALYST");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/sources/first-api");

        var started = rest.post("/api/v1/sources/first-api/runs", Map.of(), "ANALYST");

        assertThat(started.status()).as(started.text()).isEqualTo(202);
        assertThat(started.header("Location")).startsWith("/api/v1/runs/r-");
        var run = rest.get(started.header("Location"), "ANALYST").json();
        assertThat(run.path("state").asString()).isEqualTo("running");
        assertThat(lake.documents).containsKeys("sources/first-api/1.yaml", "mappings/first_fact/1.yaml");
        assertThat(executions.find(run.path("id").asString() + "-1")).isPresent();
    }
}
