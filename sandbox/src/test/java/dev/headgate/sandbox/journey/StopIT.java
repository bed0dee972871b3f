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
            var run = startedRun(sandbox);
            var children = sandbox.process().descendants().toList();

            sandbox.process().destroyForcibly();
            goneAre(children);
            sandbox.start();

            var operator = Rest.console(sandbox.note(), "cli_client");
            RunningSandbox.await(
                    Duration.ofMinutes(1),
                    "the run to be failed",
                    () -> state(operator, run).equals("failed"));
            assertThat(operator.get(run).body().path("cause").asString()).contains("sandbox restarted");
            assertThat(operator.post(run + "/retry", Map.of()).status()).isEqualTo(202);
            RunningSandbox.await(
                    Duration.ofMinutes(3),
                    "the retry to load",
                    () -> operator.get(run).body().path("counts").path("loaded").isObject());
            assertThat(operator.get(run)
                            .body()
                            .path("counts")
                            .path("loaded")
                            .path("staged")
                            .asLong())
                    .isEqualTo(4_000);
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

    /** The path of a run that is being pulled, slowly. */
    private static String startedRun(RunningSandbox sandbox) throws IOException {
        var note = sandbox.note();
        var operator = Rest.console(note, "cli_client");
        var source = new SourceOnSandbox(operator, Rest.samples(note), note, "slow-sales");
        source.register(
                DATASET,
                note.path("sample_api_token").asString(),
                note.path("sample_api").asString());
        Rest.samples(note).post("/admin/datasets/slow-sales/faults", Map.of("latency_ms", 1_500));
        var started = operator.post("/api/v1/sources/slow-sales/runs", Map.of());
        var run = "/api/v1/runs/" + started.body().path("id").asString();
        RunningSandbox.await(
                Duration.ofMinutes(1),
                "the run to be going on",
                () -> state(operator, run).equals("running"));
        return run;
    }

    private static String state(Rest console, String run) {
        return console.get(run).body().path("state").asString();
    }

    private static void goneAre(List<ProcessHandle> children) {
        RunningSandbox.await(
                Duration.ofSeconds(30),
                "all children to be gone",
                () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
}
