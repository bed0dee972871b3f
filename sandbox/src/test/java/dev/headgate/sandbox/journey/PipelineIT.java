package dev.headgate.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.redshift.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The pipeline on a running sandbox: every figure equal, faults survived, bad input told in words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineIT {

    private static final Map<String, Object> SMALL = Map.of(
            "seed", 7, "records", 2_000, "days", 2, "first_day", "2026-03-01", "bad_share", 0.01, "repeat_share", 0.0);

    private static final Map<String, Object> CLEAN = Map.of(
            "seed", 9, "records", 2_000, "days", 2, "first_day", "2026-03-01", "bad_share", 0.0, "repeat_share", 0.0);

    private RunningSandbox sandbox;
    private JsonNode note;
    private Rest operator;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.NEVER) Path state) throws IOException {
        sandbox = new RunningSandbox(state);
        sandbox.start();
        note = sandbox.note();
        operator = Rest.console(note, "cli_client");
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void two_pulls_have_every_figure_equal_at_every_stage() throws IOException {
        var demo = CommandLineRun.start(sandbox, "demo", "--records", "20000");

        assertThat(demo.exitCode(Duration.ofMinutes(5))).as(demo.printed()).isZero();
        assertThat(demo.printed()).contains("Every figure is equal.").doesNotContain("≠");
    }

    @Test
    void a_function_killed_in_the_middle_of_a_pull_loses_and_doubles_nothing() throws IOException {
        var demo = CommandLineRun.start(sandbox, "demo", "--records", "20000", "--latency-ms", "400", "--retries", "2");
        RunningSandbox.await(Duration.ofMinutes(1), "the pull", () -> isPulling(demo));

        assertThat(sandbox.child("lambda").destroyForcibly()).isTrue();

        assertThat(demo.exitCode(Duration.ofMinutes(6))).as(demo.printed()).isZero();
        assertThat(demo.printed()).contains("Every figure is equal.");
    }

    @Test
    void a_spark_job_killed_in_the_middle_fails_the_run_and_a_retry_makes_it_whole() throws IOException {
        var demo = CommandLineRun.start(sandbox, "demo", "--records", "20000", "--retries", "2");
        RunningSandbox.await(Duration.ofMinutes(2), "the job", () -> sandbox.hasChild("glue-.*"));

        assertThat(sandbox.child("glue-.*").destroyForcibly()).isTrue();

        assertThat(demo.exitCode(Duration.ofMinutes(6))).as(demo.printed()).isZero();
        assertThat(demo.printed()).contains("ETLProcess").contains("retrying").contains("Every figure is equal.");
    }

    @Test
    void a_console_killed_during_a_run_comes_back_and_tells_how_it_ended() throws Exception {
        var source = source("console-away");
        source.registerSlow(CLEAN, 300);
        var run = source.startPulling();

        assertThat(sandbox.child("console").destroyForcibly()).isTrue();

        assertThat(source.ended(run).path("state").asString()).isEqualTo("succeeded");
        assertThat(source.staged(run)).isEqualTo(2_000);
    }

    @Test
    void a_killed_aws_fails_the_run_and_a_retry_makes_it_whole() throws Exception {
        var source = source("aws-away");
        source.registerSlow(CLEAN, 600);
        var run = source.startPulling();

        assertThat(sandbox.child("moto").destroyForcibly()).isTrue();

        assertThat(source.ended(run).path("state").asString()).isEqualTo("failed");
        assertThat(source.ended(run).path("cause").asString()).contains("sandbox restarted");
        assertThat(source.stagedAfterRetry(run)).isEqualTo(2_000);
    }

    @Test
    void a_wrong_secret_fails_the_pull_with_what_to_do_and_leaves_nothing_behind() throws Exception {
        var source = source("wrong-secret");
        source.register(SMALL, "not-the-token", note.path("sample_api").asString());
        var before = rows();

        var run = source.run();

        failedAt(run, "IngestLane", "401", "secret");
        nothingIsLeftOf(run, before);
    }

    @Test
    void an_api_that_cannot_be_reached_fails_the_pull_in_words() throws Exception {
        var source = source("unreachable");
        source.register(SMALL, "any", "http://127.0.0.1:9");
        var before = rows();

        var run = source.run();

        failedAt(run, "IngestLane", "127.0.0.1:9");
        nothingIsLeftOf(run, before);
    }

    @Test
    void a_page_where_json_should_be_fails_the_pull_in_words() throws Exception {
        var source = source("html-page");
        source.register(
                SMALL,
                note.path("sample_api_token").asString(),
                note.path("sample_api").asString());
        Rest.samples(note).post("/admin/datasets/html-page/faults", Map.of("html_every", 1));
        var before = rows();

        var run = source.run();

        failedAt(run, "IngestLane", "JSON");
        nothingIsLeftOf(run, before);
    }

    @Test
    void too_many_bad_rows_stop_the_run_before_the_warehouse() throws Exception {
        var source = source("mostly-bad");
        source.register(
                Map.of(
                        "seed",
                        8,
                        "records",
                        2_000,
                        "days",
                        2,
                        "first_day",
                        "2026-03-01",
                        "bad_share",
                        0.2,
                        "repeat_share",
                        0.0),
                note.path("sample_api_token").asString(),
                note.path("sample_api").asString());
        var before = rows();

        var run = source.run();

        failedAt(run, "ETLProcess", "5");
        assertThat(objects("processed", "_manifests/" + run.path("id").asString()))
                .isFalse();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void protected_columns_arrive_hidden_and_those_who_may_are_shown_them_after_a_rotation_too() throws Exception {
        var hidden = new ProtectedColumns(sandbox, note);
        hidden.makeTable();
        var source = source("hidden");
        source.registerInto(ProtectedColumns.TABLE, ProtectedColumns.MAPPING, CLEAN);

        assertThat(source.staged(source.start())).isEqualTo(2_000);
        hidden.rotate("b3a5c1d2-0000-4000-8000-000000000001");
        assertThat(hidden.isUsed("b3a5c1d2-0000-4000-8000-000000000001")).isTrue();
        assertThat(source.staged(source.start())).isEqualTo(2_000);

        var rows = hidden.rows();
        assertThat(rows).hasSize(2_000).allSatisfy(row -> {
            assertThat(row.get(0)).matches("[0-9a-f]{64}");
            assertThat(row.get(1)).startsWith("hg1:2:");
            assertThat(row.get(2)).startsWith("*");
        });
        var shown = hidden.decrypt(rows.stream().map(row -> row.get(1)).toList());
        assertThat(shown.path("results").size()).as(shown.toString()).isEqualTo(2_000);
        assertThat(shown.path("results").path(0).asString()).matches("[0-9]+\\.[0-9]{2}");
    }

    @Test
    void what_does_not_exist_is_404_and_what_is_malformed_names_its_line() {
        var malformed = operator.post(
                "/api/v1/sources", Map.of("id", "broken", "definition", "version: 6.0.0\ntype: [\n", "comment", ""));

        assertThat(operator.get("/api/v1/sources/nowhere").status()).isEqualTo(404);
        assertThat(operator.get("/api/v1/runs/r-20200101-0001").status()).isEqualTo(404);
        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.body().path("errors").path(0).path("line").asInt()).isPositive();
    }

    @Test
    void the_first_run_was_executed_after_the_start_and_its_rows_are_in_the_warehouse() throws Exception {
        var run = operator.get("/api/v1/sources/sample-sales/runs?limit=1")
                .body()
                .path("items")
                .path(0);

        assertThat(run.path("state").asString()).isEqualTo("succeeded");
        assertThat(rowsOf(run.path("id").asString())).isPositive();
    }

    private SourceOnSandbox source(String id) {
        return new SourceOnSandbox(operator, Rest.samples(note), note, id);
    }

    private boolean isPulling(CommandLineRun demo) {
        if (!demo.isRunning()) {
            throw new AssertionError("The demo ended before the pull could be disturbed:\n" + demo.printed());
        }
        var name = demo.printed()
                .lines()
                .filter(line -> line.startsWith("Dataset "))
                .findFirst();
        return name.map(line -> line.split(" ")[1])
                .map(dataset -> Rest.samples(note)
                        .get("/admin/datasets/" + dataset + "/truth")
                        .body())
                .filter(truth -> truth.path("served").asLong() > 0)
                .isPresent();
    }

    private static void failedAt(JsonNode run, String step, String... words) {
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("failed");
        assertThat(run.path("failed_step").asString()).as(run.toString()).isEqualTo(step);
        assertThat(run.path("cause").asString()).contains(words);
    }

    private void nothingIsLeftOf(JsonNode run, long rowsBefore) throws Exception {
        assertThat(objects("raw", "_manifests/" + run.path("id").asString())).isFalse();
        assertThat(rows()).isEqualTo(rowsBefore);
    }

    /** Whether the zone's bucket, as mirrored on the disk, holds a key with this in it. */
    private boolean objects(String zone, String part) throws IOException {
        try (var files = Files.walk(sandbox.state().resolve("data"))) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("headgate-sandbox-" + zone))
                    .anyMatch(file -> file.contains(part));
        }
    }

    private long rows() throws SQLException {
        return count("select count(*) from sales_fact");
    }

    private long rowsOf(String run) throws SQLException {
        return count("select count(*) from sales_fact where headgate_run = '" + run + "'");
    }

    private long count(String query) throws SQLException {
        var warehouse = note.path("warehouse");
        var properties = new Properties();
        properties.setProperty("user", warehouse.path("user").asString());
        properties.setProperty("password", warehouse.path("password").asString());
        try (var connection = new Driver().connect(warehouse.path("url").asString(), properties);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
