package dev.headgate.ingest.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunReport;
import dev.headgate.contract.SourceId;
import dev.headgate.ingest.SalesApi;
import dev.headgate.ingest.SalesApi.Fault;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.VirtualTime;
import dev.headgate.ingest.http.JdkHttp;
import dev.headgate.ingest.load.Evidence;
import dev.headgate.ingest.store.Condition;
import dev.headgate.ingest.store.FolderStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HandlersTest {

    private static final RunId RUN = new RunId("r-20260301-0001");
    private static final SourceId SOURCE = new SourceId("sales-api");
    private static final String DEFINITION = """
            version: 6.0.0
            type: DeclarativeSource
            streams:
              - name: sales
                primary_key: id
                incremental_sync: {type: DatetimeBasedCursor, cursor_field: at, start_datetime: "2026-02-27", step: P1D, cursor_granularity: P1D, datetime_format: "%Y-%m-%d",
                  end_time_option: {type: RequestOption, inject_into: request_parameter, field_name: to}}
                retriever:
                  requester: {url_base: "{{ config['base_url'] }}", path: /sales, request_parameters: {from: "{{ stream_interval.start_time }}"},
                    authenticator: {type: ApiKeyAuthenticator, api_token: "{{ config['api_token'] }}", inject_into: {type: RequestOption, inject_into: request_parameter, field_name: key}}}
                  record_selector: {extractor: {field_path: [data]}}
                  paginator: {type: DefaultPaginator, page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: cursor},
                    pagination_strategy: {type: CursorPagination, cursor_value: "{{ response.next }}"}}
            x-headgate: {hosts: [127.0.0.1], mapping: sales_fact}
            """;
    private static final String MAPPING = """
            table: sales_fact
            version: 1
            key: [id]
            columns: [{name: id, from: $.id, type: bigint}, {name: amount, from: $.amount, type: "decimal(18,2)"}]
            load: merge
            """;

    private final VirtualTime time = new VirtualTime();
    private final SalesApi api = new SalesApi(time, SalesApi.sales(30), 10);
    private final Invocation invocation = new Invocation(900_000);
    private final List<String> asked = new ArrayList<>();
    private Map<String, Object> secret = Map.of();
    private Evidence evidence = Evidence.none();

    @TempDir
    Path folder;

    @BeforeEach
    void documents() {
        secret = Map.of("base_url", api.url(), "api_token", "tok secret/123");
        put("control", "sources/sales-api/1.yaml", DEFINITION);
        put("control", "mappings/sales_fact/1.yaml", MAPPING);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_run_goes_from_plan_to_published_report() throws Exception {
        var lanes = invoke(new PlanHandler(this::estate), run(1)).path("lanes");
        for (var lane : lanes) {
            assertThat(invoke(new IngestHandler(this::estate), run(1).set("lane", lane))
                            .path("done")
                            .asBoolean())
                    .isTrue();
        }
        var commit = invoke(new CommitHandler(this::estate), run(1));
        jobHasWritten(30);
        var state = run(1);
        state.set("commit", commit);
        state.set("load", invoke(new LoadHandler(this::estate), state));
        state.set(
                "loaded",
                Json.mapper()
                        .readTree(
                                "{\"Id\":\"abc\",\"Status\":\"FINISHED\",\"SubStatements\":[{\"Id\":\"abc:1\"},{\"Id\":\"abc:2\"},{\"Id\":\"abc:3\"},{\"Id\":\"abc:4\"}]}"));
        evidence = new Evidence(30, Map.of("amount", new BigDecimal("468.0")));
        var published = invoke(new PublishHandler(this::estate), state);

        assertThat(lanes.size()).isEqualTo(4);
        assertThat(commit.toString())
                .isEqualTo(
                        "{\"manifest\":\"raw/sales-api/_manifests/r-20260301-0001.json\",\"rows\":120,\"drift\":false}");
        assertThat(state.path("load").path("rows").asLong()).isEqualTo(30);
        assertThat(state.path("load").path("token").asString()).isEqualTo("r-20260301-0001-1");
        assertThat(state.path("load").path("statements").get(2).asString())
                .startsWith(
                        "COPY staging.sales_fact FROM 's3://lake-processed/processed/_manifests/r-20260301-0001.json' IAM_ROLE 'arn:copy'");
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
    void a_missing_secret_document_or_report_is_a_sentence() {
        secret = Map.of();

        assertThatThrownBy(() -> invoke(new PlanHandler(this::estate), run(1)))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("Store the secret");
        assertThatThrownBy(() -> invoke(new LoadHandler(this::estate), run(1)))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("report");
        assertThatThrownBy(() -> invoke(new CommitHandler(this::estate), run(1)))
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
        assertThat(malformed.path("problems").get(0).path("line").asInt()).isEqualTo(15);
    }

    private Estate estate() {
        var zones = new Estate.Zones(store("raw"), store("processed"), store("control"));
        return new Estate(
                zones,
                source -> {
                    if (secret.isEmpty()) {
                        throw new SourceFailure("There is no secret. Store the secret of " + source + ".");
                    }
                    return secret;
                },
                statement -> {
                    asked.add(statement);
                    return evidence;
                },
                hosts -> new JdkHttp(JdkHttp.client(), hosts),
                time,
                new Estate.Copy("lake-processed", "arn:copy"));
    }

    private void jobHasWritten(long rows) {
        var report = new JobReport(
                RUN,
                "sales_fact",
                120,
                rows,
                120 - rows,
                Map.of(),
                Map.of("amount", new BigDecimal("468.00")),
                List.of(),
                1,
                1,
                1);
        store("processed").put(Keys.jobReport(RUN), Json.bytes(report), Condition.none());
    }

    private static ObjectNode run(int attempt) {
        return Json.mapper()
                .createObjectNode()
                .put("run", RUN.value())
                .put("attempt", attempt)
                .put("source", SOURCE.value())
                .put("stream", "sales")
                .put("definition", "sources/sales-api/1.yaml")
                .put("mapping", "mappings/sales_fact/1.yaml")
                .put("requested_at", "2026-03-02T00:00:00Z")
                .put("requested_by", "test");
    }

    private JsonNode invoke(RequestStreamHandler handler, JsonNode payload) throws IOException {
        return invoke(handler, payload, invocation);
    }

    private static JsonNode invoke(RequestStreamHandler handler, JsonNode payload, Invocation invocation)
            throws IOException {
        var out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(Json.bytes(payload)), out, invocation);
        return Json.mapper().readTree(out.toByteArray());
    }

    private FolderStore store(String zone) {
        return new FolderStore(folder.resolve(zone));
    }

    private void put(String zone, String key, String text) {
        store(zone).put(key, text.getBytes(StandardCharsets.UTF_8), Condition.none());
    }

    private byte[] bytes(String zone, String key) {
        return store(zone).get(key).orElseThrow().body();
    }
}
