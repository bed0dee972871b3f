package dev.headgate.console.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.headgate.contract.Json;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What executions do, in memory and in AWS alike. The state machine under test goes on until it is stopped. */
public abstract class ExecutionsContract {

    private final RunInput input = new RunInput(
            new RunId("r-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT)),
            1,
            new SourceId("sales-api"),
            "sales",
            "sources/sales-api/1.yaml",
            "mappings/t/1.yaml",
            Instant.parse("2026-03-01T12:00:00Z"),
            "ada");

    protected abstract Executions executions();

    @Test
    void a_started_execution_is_found_with_its_input() {
        var started = executions().start(input);

        var found = executions().find(input.executionName()).orElseThrow();
        assertThat(found.status()).isEqualTo(Execution.Status.RUNNING);
        assertThat(found.startedAt()).isEqualTo(started);
        assertThat(Json.read(found.input().orElseThrow(), RunInput.class)).isEqualTo(input);
        executions().stop(input.executionName(), "The test is over.");
    }

    @Test
    void starting_the_same_again_starts_nothing_more() {
        var first = executions().start(input);

        assertThat(executions().start(input)).isEqualTo(first);

        executions().stop(input.executionName(), "The test is over.");
    }

    @Test
    void a_stopped_execution_is_aborted() {
        executions().start(input);

        executions().stop(input.executionName(), "Cancelled by ada.");

        var found = executions().find(input.executionName()).orElseThrow();
        assertThat(found.status()).isEqualTo(Execution.Status.ABORTED);
        assertThat(found.stoppedAt()).isPresent();
    }

    @Test
    void what_is_not_there_is_not_found_and_can_be_stopped() {
        assertThat(executions().find("r-nobody-knows-1")).isEmpty();
        assertThatCode(() -> executions().stop("r-nobody-knows-1", "Why not.")).doesNotThrowAnyException();
        assertThat(executions().history("r-nobody-knows-1")).isEmpty();
    }

    @Test
    void names_are_handed_out_until_enough() {
        executions().start(input);
        List<String> taken = new ArrayList<>();

        executions().newest(page -> {
            taken.addAll(page);
            return true;
        });

        assertThat(taken).contains(input.executionName());
        executions().stop(input.executionName(), "The test is over.");
    }
}
