package dev.headgate.ingest.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunReport;
import dev.headgate.ingest.SalesApi.Fault;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.load.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HandlersTest extends WithEstate {

    @Test
    void a_run_goes_from_plan_to_published_report() throws Exception {
        var lanes = invoke(new PlanHandler(this::estate), run(1)).path("lanes");
        for (var lane : lanes) {
            var answer = invoke(new IngestHandler(this::estate), run(1).set("lane", lane));
            assertThat(answer.path("done").asBoolean()).isTrue();
        }
        var commit = invoke(new CommitHandler(this::estate), run(1));
        jobHasWritten(30);
        var state = loaded(commit);
        evidence = new Evidence(30, Map.of("amount", new BigDecimal("468.0")));
        var published = invoke(new PublishHandler(this::estate), state);

        assertThat(lanes.size()).isEqualTo(4);
        assertThat(commit.toString())
                .isEqualTo(
                        "{\"manifest\":\"raw/sales-api/_manifests/r-20260301-0001.json\",\"rows\":120,\"drift\":false}");
        assertThat(asked).containsExactly("abc:4");
        var report = Json.read(bytes("control", published.path("report").asString()), RunReport.class);
        assertThat(report)
                .extracting(RunReport::committed, RunReport::processed, RunReport::staged)
                .containsExactly(120L, 30L, 30L);
        assertThat(invocation.log.toString())
                .contains("\"run\":\"r-20260301-0001\"")
                .doesNotContain("tok secret");
    }

    @Test
    void a_load_copies_the_runs_manifest_under_a_token_of_the_attempt() throws Exception {
        jobHasWritten(30);

        var load = invoke(new LoadHandler(this::estate), run(1));

        assertThat(load.path("rows").asLong()).isEqualTo(30);
        assertThat(load.path("token").asString()).isEqualTo("r-20260301-0001-1");
        assertThat(load.path("statements").get(2).asString())
                .startsWith(
                        "COPY staging.sales_fact FROM 's3://lake-processed/processed/_manifests/r-20260301-0001.json' IAM_ROLE 'arn:copy'");
    }

    @Test
    void figures_that_do_not_add_up_are_not_published() throws Exception {
        invoke(new PlanHandler(this::estate), run(1)).path("lanes").forEach(this::ingest);
        var commit = invoke(new CommitHandler(this::estate), run(1));
        jobHasWritten(30);
        var state = loaded(commit);
        evidence = new Evidence(29, Map.of("amount", new BigDecimal("468.0")));

        assertThatThrownBy(() -> invoke(new PublishHandler(this::estate), state))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("staged 29 rows");
        assertThat(store("control").get(Keys.runReport(RUN))).isEmpty();
    }

    @Test
    void slices_carry_their_window_into_the_request() throws Exception {
        var lane = invoke(new PlanHandler(this::estate), run(1)).path("lanes").get(0);

        invoke(new IngestHandler(this::estate), run(1).set("lane", lane));

        assertThat(api.asked().get(0).uri()).isEqualTo("/sales?from=2026-02-27&to=2026-02-27&key=tok+secret%2F123");
    }

    @Test
    void an_api_that_asks_to_wait_long_makes_the_lane_wait_in_whole_seconds() throws Exception {
        var lane = invoke(new PlanHandler(this::estate), run(1)).path("lanes").get(0);
        api.then(Fault.throttled("90.5"));

        var answer = invoke(new IngestHandler(this::estate), run(1).set("lane", lane));

        assertThat(answer.toString()).isEqualTo("{\"done\":false,\"wait_until\":\"2026-03-02T00:01:31Z\"}");
    }

    @Test
    void a_wait_that_one_lane_was_told_holds_the_others_of_the_process_back() throws Exception {
        var lanes = invoke(new PlanHandler(this::estate), run(1)).path("lanes");
        api.then(Fault.throttled("90"));

        invoke(new IngestHandler(this::estate), run(1).set("lane", lanes.get(0)));
        var other = invoke(new IngestHandler(this::estate), run(1).set("lane", lanes.get(1)));

        assertThat(other.toString()).isEqualTo("{\"done\":false,\"wait_until\":\"2026-03-02T00:01:30Z\"}");
        assertThat(api.asked()).hasSize(1);
    }

    @Test
    void a_worker_out_of_time_answers_that_it_is_not_done() throws Exception {
        var lane = invoke(new PlanHandler(this::estate), run(1)).path("lanes").get(0);

        var answer = invoke(new IngestHandler(this::estate), run(1).set("lane", lane), new Invocation(0));

        assertThat(answer.toString()).isEqualTo("{\"done\":false,\"wait_until\":\"2026-03-02T00:00:00Z\"}");
    }

    @Test
    void a_retry_keeps_the_plan_and_does_not_pull_what_is_done() throws Exception {
        var plan = invoke(new PlanHandler(this::estate), run(1));
        invoke(
                new IngestHandler(this::estate),
                run(1).set("lane", plan.path("lanes").get(0)));
        var before = api.asked().size();

        var again = invoke(new PlanHandler(this::estate), run(2));
        invoke(
                new IngestHandler(this::estate),
                run(2).set("lane", again.path("lanes").get(0)));

        assertThat(again).isEqualTo(plan);
        assertThat(api.asked()).hasSize(before);
    }

    @Test
    void a_missing_secret_document_or_report_is_a_sentence() throws Exception {
        secret = Map.of();

        var turn = run(1).set(
                        "lane",
                        invoke(new PlanHandler(this::estate), run(1))
                                .path("lanes")
                                .get(0));
        assertThatThrownBy(() -> invoke(new IngestHandler(this::estate), turn))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("Store the secret");
        assertThatThrownBy(() -> invoke(new LoadHandler(this::estate), run(1)))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("report");
        assertThatThrownBy(() -> invoke(new CommitHandler(this::estate), run(1).put("run", "r-never-planned")))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("was not planned");
        assertThatThrownBy(() -> invoke(new PlanHandler(this::estate), run(1).put("definition", "sources/none/1.yaml")))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("not in the control zone");
    }

    @Test
    void nothing_written_is_nothing_to_load() throws Exception {
        jobHasWritten(0);

        assertThat(invoke(new LoadHandler(this::estate), run(1)).toString())
                .isEqualTo("{\"rows\":0,\"statements\":[],\"token\":\"r-20260301-0001-1\"}");
    }

    @Test
    void a_preview_shows_records_and_exchange_without_the_secret() throws Exception {
        var question = Json.mapper()
                .createObjectNode()
                .put("action", "preview")
                .put("source", "sales-api")
                .put("document", DEFINITION)
                .put("stream", "sales")
                .put("limit", 2);

        var finding = invoke(new CheckHandler(this::estate), question);

        assertThat(finding.path("ok").asBoolean()).isTrue();
        assertThat(finding.path("records").toString())
                .isEqualTo("[{\"id\":1,\"amount\":\"1.10\"},{\"id\":2,\"amount\":\"2.10\"}]");
        assertThat(finding.path("request").path("url").asString())
                .endsWith("/sales?from=2026-02-27&to=2026-02-27&key=***");
        assertThat(finding.path("response").path("status").asInt()).isEqualTo(200);
        assertThat(finding.toString()).doesNotContain("tok secret").doesNotContain("tok+secret");
    }

    @Test
    void a_look_shows_the_whole_answer_with_its_lists_cut_and_without_the_secret() throws Exception {
        var question = Json.mapper()
                .createObjectNode()
                .put("action", "look")
                .put("source", "sales-api")
                .put("document", DEFINITION)
                .put("limit", 3);

        var finding = invoke(new CheckHandler(this::estate), question);

        assertThat(finding.path("records")).isEmpty();
        assertThat(finding.at("/response/body/data")).hasSize(3);
        assertThat(finding.at("/response/lengths").get("/data").asInt()).isEqualTo(10);
        assertThat(finding.path("response").has("took_ms")).isTrue();
        assertThat(finding.toString()).doesNotContain("tok secret");
    }

    @Test
    void a_look_at_an_api_that_refuses_shows_how_it_refuses() throws Exception {
        var question = Json.mapper()
                .createObjectNode()
                .put("action", "look")
                .put("source", "sales-api")
                .put("document", DEFINITION);
        api.then(Fault.status(401));

        var finding = invoke(new CheckHandler(this::estate), question);

        assertThat(finding.path("ok").asBoolean()).isFalse();
        assertThat(finding.at("/response/status").asInt()).isEqualTo(401);
        assertThat(finding.path("response").has("headers")).isTrue();
    }

    @Test
    void a_check_says_what_is_wrong_with_the_definition_the_secret_or_the_api() throws Exception {
        var question = Json.mapper()
                .createObjectNode()
                .put("action", "check")
                .put("source", "sales-api")
                .put("document", DEFINITION);
        api.then(Fault.status(401));

        var refused = invoke(new CheckHandler(this::estate), question.deepCopy());
        var well = invoke(new CheckHandler(this::estate), question.deepCopy());
        var malformed = invoke(
                new CheckHandler(this::estate),
                question.put("document", DEFINITION.replace("hosts: [127.0.0.1]", "hosts: []")));

        assertThat(refused.path("ok").asBoolean()).isFalse();
        assertThat(refused.path("problems").get(0).path("message").asString())
                .startsWith("Stream sales: The API answered 401");
        assertThat(well.path("ok").asBoolean()).isTrue();
        assertThat(malformed.path("problems").get(0).path("field").asString()).isEqualTo("/x-headgate/hosts");
        assertThat(malformed.path("problems").get(0).path("line").asInt()).isEqualTo(14);
    }

    private void ingest(JsonNode lane) {
        try {
            invoke(new IngestHandler(this::estate), run(1).set("lane", lane));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state after the load, with the sub-statements as the Data API lists them. */
    private ObjectNode loaded(JsonNode commit) throws IOException {
        var state = run(1);
        state.set("commit", commit);
        state.set("load", invoke(new LoadHandler(this::estate), state));
        var listed = "[{\"Id\":\"abc:1\"},{\"Id\":\"abc:2\"},{\"Id\":\"abc:3\"},{\"Id\":\"abc:4\"}]";
        state.set(
                "loaded",
                Json.mapper().readTree("{\"Id\":\"abc\",\"Status\":\"FINISHED\",\"SubStatements\":" + listed + "}"));
        return state;
    }
}
