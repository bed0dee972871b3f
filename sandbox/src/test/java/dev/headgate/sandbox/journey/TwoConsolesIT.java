package dev.headgate.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two consoles over one database: each piece of work is done once, and what one of them does, the other tells too. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoConsolesIT {

    private static final Map<String, Object> DATASET = Map.of(
            "seed", 9, "records", 4_000, "days", 2, "first_day", "2026-03-01", "bad_share", 0.0, "repeat_share", 0.0);

    private RunningSandbox sandbox;
    private Rest first;
    private Rest second;

    @BeforeAll
    void two_consoles(@TempDir(cleanup = CleanupMode.NEVER) Path state) throws IOException {
        sandbox = new RunningSandbox(state).withSecondConsole();
        sandbox.start();
        first = Rest.console(sandbox.note(), "cli_client");
        second = Rest.console(noteOfTheSecond(), "cli_client");
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void a_run_is_polled_at_the_pace_of_one_and_goes_on_when_a_console_dies() throws Exception {
        var source = source("polled-once");
        source.registerSlow(DATASET, 1_500);
        var run = source.startPulling();
        var span = Duration.ofSeconds(12);

        var listed = calls("states:ListExecutions");
        var looks = looksWithin(span);

        // One rests a second after each look; two that both look would come to twice as many, here and at AWS.
        assertThat(looks).hasSizeBetween(2, (int) span.toSeconds() + 1);
        assertThat(calls("states:ListExecutions") - listed).isBetween(looks.size() - 1L, looks.size() + 1L);
        assertThat(second.get(run).body().path("state").asString()).isEqualTo("running");
        sandbox.child("console").destroyForcibly();
        RunningSandbox.await(
                Duration.ofMinutes(4),
                run + " to end at the second console",
                () -> second.tryGet(run)
                        .map(reply -> reply.body().path("state").asString())
                        .filter("succeeded"::equals)
                        .isPresent());
        assertThat(second.get(run).body().path("attempts")).hasSize(1);
        RunningSandbox.await(
                Duration.ofMinutes(4),
                "the first console to be back",
                () -> first.tryGet(run).isPresent());
    }

    @Test
    void runs_that_both_consoles_are_asked_for_at_once_all_start_once() throws Exception {
        var source = source("started-once");
        source.registerSlow(DATASET, 0);
        var asked = new ArrayList<CompletableFuture<Rest.Reply>>();
        for (int i = 0; i < 6; i++) {
            var console = i % 2 == 0 ? first : second;
            asked.add(CompletableFuture.supplyAsync(
                    () -> console.post("/api/v1/sources/" + source.id() + "/runs", Map.of())));
        }

        var ids = asked.stream()
                .map(reply -> reply.join().body().path("id").asString())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("r-"));
        for (var id : ids) {
            var ofFirst = first.get("/api/v1/runs/" + id).body();
            var ofSecond = second.get("/api/v1/runs/" + id).body();
            assertThat(ofFirst.path("attempts")).hasSize(1);
            assertThat(ofSecond.path("requested_at")).isEqualTo(ofFirst.path("requested_at"));
        }
    }

    @Test
    void a_firing_of_a_schedule_is_one_run_at_both_consoles() throws Exception {
        var source = source("fired-once");
        source.registerSlow(DATASET, 0);
        var runs = "/api/v1/sources/" + source.id() + "/runs";
        first.put("/api/v1/sources/" + source.id() + "/schedule", Map.of("cron", "* * * * *", "zone", "UTC"));

        RunningSandbox.await(
                Duration.ofSeconds(130), "a firing", () -> !ids(second, runs).isEmpty());
        second.post("/api/v1/sources/" + source.id() + "/pause", Map.of());

        var fired = ids(second, runs);
        RunningSandbox.await(
                Duration.ofSeconds(60),
                "the same runs at the first",
                () -> ids(first, runs).equals(ids(second, runs)));
        assertThat(fired).hasSize(1);
        assertThat(first.get("/api/v1/runs/" + fired.getFirst()).body().path("attempts"))
                .hasSize(1);
    }

    private static List<String> ids(Rest console, String runs) {
        return console.get(runs)
                .body()
                .path("items")
                .valueStream()
                .map(run -> run.path("id").asString())
                .toList();
    }

    /** How many of these calls the sandbox's AWS has answered. */
    private long calls(String operation) {
        return Rest.open("http://127.0.0.1:" + sandbox.port("HEADGATE_PORT_GATEWAY"))
                .get("/_headgate/calls")
                .body()
                .path(operation)
                .asLong();
    }

    @Test
    void what_one_console_changes_the_other_tells_and_every_listener_hears() throws Exception {
        var source = source("heard-by-both");
        source.registerSlow(DATASET, 0);
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("listen headgate_changes");
            var server = connection.unwrap(PGConnection.class);

            first.post("/api/v1/sources/" + source.id() + "/pause", Map.of());

            RunningSandbox.await(
                    Duration.ofSeconds(10),
                    "the announcement of the pause",
                    () -> announced(server).contains("source " + source.id()));
        }
        assertThat(second.get("/api/v1/sources/" + source.id())
                        .body()
                        .path("paused")
                        .asBoolean())
                .isTrue();
    }

    /** The different times at which runs were last looked at, as the database shows them one after the other. */
    private Set<String> looksWithin(Duration span) throws SQLException {
        var seen = new HashSet<String>();
        try (var connection = database();
                var statement = connection.createStatement()) {
            var until = System.nanoTime() + span.toNanos();
            RunningSandbox.await(span.plusSeconds(5), "the time to pass", () -> {
                seen.add(lastLook(statement));
                return System.nanoTime() > until;
            });
        }
        return seen;
    }

    private static String lastLook(Statement statement) {
        try (var row = statement.executeQuery("select last_done from run_poll")) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> announced(PGConnection server) {
        try {
            return Arrays.stream(server.getNotifications(100))
                    .map(PGNotification::getParameter)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection database() throws SQLException {
        var port = sandbox.port("HEADGATE_PORT_POSTGRES");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/console", "headgate", "");
    }

    private SourceOnSandbox source(String id) throws IOException {
        return new SourceOnSandbox(first, Rest.samples(sandbox.note()), sandbox.note(), id);
    }

    private JsonNode noteOfTheSecond() throws IOException {
        var note = (ObjectNode) sandbox.note();
        return note.put("console", "http://127.0.0.1:" + sandbox.port("HEADGATE_PORT_CONSOLE_2"));
    }
}
