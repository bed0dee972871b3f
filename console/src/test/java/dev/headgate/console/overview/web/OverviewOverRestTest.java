package dev.headgate.console.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Cause;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunStore;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Documents;
import dev.headgate.console.testing.Rest;
import dev.headgate.console.testing.RunRecords;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class OverviewOverRestTest {

    private static final Instant LONG_AGO = Instant.parse("1998-03-01T12:00:00Z");

    @Autowired
    Rest rest;

    @Autowired
    RunStore store;

    @Test
    void a_stream_that_fails_is_in_the_inbox_of_the_real_rows() {
        var body = Map.of(
                "id", "inbox-api",
                "definition", Documents.definition("inbox_api"),
                "mapping", Documents.mapping("inbox_api", 1));
        assertThat(rest.post("/api/v1/sources", body, "ANALYST").status()).isEqualTo(201);
        var run = RunRecords.queued("r-inbox-0001", new SourceStream(new SourceId("inbox-api"), "sales"), LONG_AGO);
        var cause = new Cause(Optional.of("PlanSlices"), "The inbox test made it fail.");
        store.add(run);
        store.update(run.id(), 1, new RunState.Failed(LONG_AGO, LONG_AGO.plusSeconds(9), cause), LONG_AGO);

        var overview =
                rest.get("/api/v1/overview?zone=Europe/Berlin", "ANALYST").json();

        var group = overview.path("inbox")
                .valueStream()
                .filter(one -> one.path("cause").asString().equals("The inbox test made it fail."))
                .findFirst()
                .orElseThrow();
        assertThat(group.path("step").asString()).isEqualTo("PlanSlices");
        assertThat(group.at("/troubles/0/run").asString()).isEqualTo("r-inbox-0001");
        assertThat(group.at("/troubles/0/state").asString()).isEqualTo("failed");
        assertThat(overview.path("zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(overview.path("days")).hasSize(30);
        assertThat(overview.path("answer").asString()).contains("not succeeded since");
        assertThat(overview.at("/sources/failed").intValue()).isPositive();
    }

    @Test
    void a_zone_that_is_none_is_400() {
        assertThat(rest.get("/api/v1/overview?zone=Nowhere", "ANALYST").status())
                .isEqualTo(400);
    }
}
