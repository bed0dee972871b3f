package dev.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.cli.CannotRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of the console, and how its answers are read; the answers here are those that its controllers give. */
class ConsoleTest {

    private final StringWriter text = new StringWriter();
    private ScriptedServer server;
    private Console console;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        console = new Console(server.sandbox(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_new_source_is_registered_and_its_table_gets_a_mapping_when_it_has_none() {
        server.answers("GET /api/v1/sources/shop", 404, "{}");
        server.answers(
                "POST /api/v1/sources",
                422,
                "{\"detail\":\"Table sales_fact has no mapping yet.\",\"errors\":[{\"field\":\"mapping\",\"message\":\"none\"}]}");
        server.answers("POST /api/v1/sources", 201, "{}");

        console.saveSource("shop", "definition", "table: sales_fact");

        assertThat(server.asked())
                .last()
                .asString()
                .contains("\"mapping\":\"table: sales_fact\"")
                .contains("\"id\":\"shop\"");
    }

    @Test
    void a_known_source_is_revised_from_its_version_with_one_token_for_all() {
        server.answers("GET /api/v1/sources/shop", 200, "{\"id\":\"shop\",\"version\":4}");
        server.answers("PUT /api/v1/sources/shop", 200, "{}");

        console.saveSource("shop", "definition", "table: sales_fact");

        assertThat(server.asked()).last().asString().contains("\"version\":4").doesNotContain("\"mapping\"");
        assertThat(server.asked())
                .filteredOn(line -> line.startsWith("POST /oauth2/token"))
                .hasSize(1);
    }

    @Test
    void a_refusal_is_passed_on_in_the_words_of_the_console() {
        server.answers(
                "GET /api/v1/sources/shop",
                403,
                "{\"title\":\"Forbidden\",\"detail\":\"This needs the role OPERATOR.\"}");

        assertThatThrownBy(() -> console.hasSource("shop"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("403")
                .hasMessageContaining("This needs the role OPERATOR.");
    }

    @Test
    void a_run_is_followed_to_its_end() {
        server.answers("POST /api/v1/sources/shop/runs", 202, "{}");
        server.answers("GET /api/v1/runs/r-0001", 200, run("queued", ""));
        server.answers(
                "GET /api/v1/runs/r-0001",
                200,
                run(
                        "succeeded",
                        ",\"counts\":{\"loaded\":{\"staged\":7}},\"evidence\":{\"raw_manifest\":\"s3://raw/m.json\"}"));

        var run = following().toTheEnd("shop");

        assertThat(Figures.of(run.counts()).staged()).isEqualTo(7);
        assertThat(run.rawManifest()).isEqualTo("s3://raw/m.json");
        assertThat(text.toString()).contains("queued").contains("succeeded");
    }

    @Test
    void a_run_that_has_ended_is_followed_until_its_figures_are_there() {
        server.answers("GET /api/v1/runs/r-0001", 200, run("succeeded", ",\"counts\":null"));
        server.answers(
                "GET /api/v1/runs/r-0001",
                200,
                run("succeeded", ",\"counts\":{\"ingested\":{\"committed\":7},\"loaded\":null}"));
        server.answers("GET /api/v1/runs/r-0001", 200, run("succeeded", ",\"counts\":{\"loaded\":{\"staged\":7}}"));

        assertThat(Figures.of(following().follow("r-0001").counts()).staged()).isEqualTo(7);
    }

    @Test
    void a_run_lost_without_a_step_is_told_without_one() {
        server.answers(
                "GET /api/v1/runs/r-0001", 200, run("lost", ",\"failed_step\":null,\"cause\":\"AWS forgot it.\""));

        assertThatThrownBy(() -> following().follow("r-0001")).hasMessage("Run r-0001 is lost: AWS forgot it.");
    }

    @Test
    void a_failed_run_ends_the_demonstration_with_its_own_sentence() {
        server.answers(
                "GET /api/v1/runs/r-0001",
                200,
                run("failed", ",\"failed_step\":\"IngestData\",\"cause\":\"The API answered 401.\""));

        assertThatThrownBy(() -> following().follow("r-0001"))
                .isInstanceOf(CannotRun.class)
                .hasMessage("Run r-0001 is failed: IngestData The API answered 401.");
    }

    private Following following() {
        return new Following(console, Clock.systemUTC(), new PrintWriter(text, true), 0);
    }

    private static String run(String state, String more) {
        return "{\"id\":\"r-0001\",\"state\":\"" + state + "\"" + more + "}";
    }
}
