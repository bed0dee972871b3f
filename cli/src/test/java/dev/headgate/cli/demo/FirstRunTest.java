package dev.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstRunTest {

    private static final String RUNS = "/api/v1/sources/sample-sales/runs";
    private static final String SUCCEEDED = """
            {"id":"r-0001","state":"succeeded","counts":{"ingested":{"committed":1995,"duplicates":5},
             "transformed":{"processed":1966,"duplicates":5,"quarantined":{"amount_not_positive":24},"sums":{"amount":1}},
             "loaded":{"staged":1966,"sums":{"amount":1}}}}""";

    private final StringWriter text = new StringWriter();
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        server.answers("PUT /admin/datasets/sales-sample", 201, "{}");
        server.answers("GET /api/v1/runs/r-0001", 200, SUCCEEDED);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void on_a_fresh_sandbox_the_source_is_registered_and_run() {
        server.answers("GET /api/v1/sources/sample-sales", 404, "{}");
        server.answers("POST /api/v1/sources", 201, "{}");
        server.answers("PUT /api/v1/sources/sample-sales/secret", 204, "");
        server.answers("GET " + RUNS, 200, "{\"items\":[]}");
        server.answers("POST " + RUNS, 202, "{}");

        assertThat(play()).isZero();

        assertThat(text.toString())
                .contains(
                        "Run r-0001 of sample-sales: 1995 records committed, 24 quarantined, 1966 processed, 1966 loaded.");
        assertThat(server.asked())
                .anyMatch(line -> line.startsWith("PUT /api/v1/sources/sample-sales/secret") && line.contains("t0ken"))
                .anyMatch(line -> line.contains("/datasets/sales-sample/sales"));
        assertThat(text.toString()).doesNotContain("t0ken");
    }

    @Test
    void where_it_ran_before_it_is_not_run_again() {
        server.answers("GET /api/v1/sources/sample-sales", 200, "{\"version\":1}");
        server.answers("GET " + RUNS, 200, "{\"items\":[" + SUCCEEDED + "]}");

        assertThat(play()).isZero();

        assertThat(server.asked()).noneMatch(line -> line.startsWith("POST /api/"));
        assertThat(text.toString()).contains("1966 loaded");
    }

    @Test
    void after_a_failed_first_run_it_is_run_again() {
        server.answers("GET /api/v1/sources/sample-sales", 200, "{\"version\":1}");
        server.answers("GET " + RUNS, 200, "{\"items\":[{\"id\":\"r-0000\",\"state\":\"failed\"}]}");
        server.answers("POST " + RUNS, 202, "{}");

        assertThat(play()).isZero();

        assertThat(server.asked()).anyMatch(line -> line.startsWith("POST " + RUNS));
    }

    private int play() {
        return new FirstRun(new Stage(server.sandbox(), Clock.systemUTC(), new PrintWriter(text, true), 0)).play();
    }
}
