package dev.headgate.console.runs.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Cause;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunStore;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.Rest;
import dev.headgate.console.testing.RunRecords;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ConsoleTest
class RunExportTest {

    private static final Instant LONG_AGO = Instant.parse("1999-03-01T12:00:00Z");

    @Autowired
    Rest rest;

    @Autowired
    RunStore store;

    @Autowired
    TransactionOperations transactions;

    @Test
    void every_run_that_the_filters_mean_is_a_line_however_many_there_are() {
        var stream = new SourceStream(new SourceId("export-many"), "sales");
        transactions.executeWithoutResult(_ -> IntStream.range(0, 10_000)
                .mapToObj(n -> RunRecords.queued("r-many-%05d".formatted(n), stream, LONG_AGO.plusSeconds(n)))
                .forEach(run -> {
                    store.add(run);
                    store.update(run.id(), 1, new RunState.Cancelled(Optional.empty(), LONG_AGO, "Gone."), LONG_AGO);
                }));

        var answer = rest.get("/api/v1/runs.csv?source=export-many", "ANALYST");

        var lines = answer.text().split("\r\n");
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).contains("runs.csv");
        assertThat(lines).hasSize(10_001).doesNotHaveDuplicates();
        assertThat(lines[0]).startsWith("id,source,stream,state,");
        assertThat(lines[1]).startsWith("r-many-09999,export-many,sales,cancelled,1,");
        assertThat(lines[10_000]).startsWith("r-many-00000,");
        assertThat(rest.get("/api/v1/runs.csv?source=export-many&to=1999-03-01T12:00:03Z", "ANALYST")
                        .text()
                        .lines())
                .hasSize(4);
    }

    @Test
    void a_cause_that_looks_like_a_formula_is_text() {
        var run = RunRecords.queued("r-formula-1", new SourceStream(new SourceId("export-one"), "sales"), LONG_AGO);
        var cause = new Cause(Optional.of("Publish"), "=HYPERLINK(\"http://x\"), 日本 🙂");
        store.add(run);
        store.update(run.id(), 1, new RunState.Failed(LONG_AGO, LONG_AGO.plusSeconds(90), cause), LONG_AGO);

        var lines = rest.get("/api/v1/runs.csv?q=source:export-one", "ANALYST")
                .text()
                .split("\r\n");

        assertThat(lines[1])
                .endsWith(",1999-03-01T12:00:00Z,1999-03-01T12:01:30Z,90,,,,Publish,"
                        + "\"'=HYPERLINK(\"\"http://x\"\"), 日本 🙂\"");
    }

    @Test
    void a_filter_that_means_nothing_is_400_and_no_table() {
        var answer = rest.get("/api/v1/runs.csv?state=odd", "ANALYST");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void the_summary_counts_what_the_list_shows() {
        var stream = new SourceStream(new SourceId("summed-up"), "sales");
        store.add(RunRecords.queued("r-summed-1", stream, LONG_AGO));
        store.add(RunRecords.queued("r-summed-2", stream, LONG_AGO.plusSeconds(1)));
        store.update(new RunId("r-summed-1"), 1, new RunState.Lost(Optional.empty(), LONG_AGO, "Gone."), LONG_AGO);
        store.update(
                new RunId("r-summed-2"), 1, new RunState.Cancelled(Optional.empty(), LONG_AGO, "Not now."), LONG_AGO);

        var summary =
                rest.get("/api/v1/runs/summary?source=summed-up", "ANALYST").json();

        assertThat(summary.path("runs").intValue()).isEqualTo(2);
        assertThat(summary.path("wrong").intValue()).isEqualTo(1);
        assertThat(summary.at("/states/lost").intValue()).isEqualTo(1);
        assertThat(summary.at("/newest_wrong/id").asString()).isEqualTo("r-summed-1");
    }
}
