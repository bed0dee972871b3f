package dev.headgate.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** How a sandbox ends: nothing of it runs on, and what it had committed is there at the next start. */
class StopIT {

    private static final Map<String, Object> DATASET = Map.of(
            "seed", 9, "records", 4_000, "days", 2, "first_day", "2026-03-01", "bad_share", 0.0, "repeat_share", 0.0);

    @Test
    void a_killed_sandbox_takes_its_children_along_and_a_retry_makes_its_run_whole(
            @TempDir(cleanup = CleanupMode.NEVER) Path state) throws IOException {
        try (var sandbox = new RunningSandbox(state)) {
            sandbox.start();
            source(sandbox).registerSlow(DATASET, 1_500);
            var run = source(sandbox).startPulling();
            var children = sandbox.process().descendants().toList();

            sandbox.process().destroyForcibly();
            goneAre(children);
            sandbox.start();

            var source = source(sandbox);
            assertThat(source.ended(run).path("state").asString()).isEqualTo("failed");
            assertThat(source.ended(run).path("cause").asString()).contains("sandbox restarted");
            assertThat(source.stagedAfterRetry(run)).isEqualTo(4_000);
        }
    }

    @Test
    void a_sandbox_that_is_told_to_stop_leaves_no_process(@TempDir(cleanup = CleanupMode.NEVER) Path state)
            throws IOException {
        var sandbox = new RunningSandbox(state);
        sandbox.start();
        var children = sandbox.process().descendants().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(3);

        sandbox.close();

        goneAre(children);
        assertThat(sandbox.process().isAlive()).isFalse();
    }

    private static SourceOnSandbox source(RunningSandbox sandbox) throws IOException {
        var note = sandbox.note();
        return new SourceOnSandbox(Rest.console(note, "cli_client"), Rest.samples(note), note, "slow-sales");
    }

    private static void goneAre(List<ProcessHandle> children) {
        RunningSandbox.await(
                Duration.ofSeconds(30),
                "all children to be gone",
                () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
}
