package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import dev.headgate.ingest.SalesApi;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.VirtualTime;
import dev.headgate.ingest.http.Closure;
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
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Folders for buckets, a sales API, a secret, and the documents of one source. */
abstract class WithEstate {

    static final RunId RUN = new RunId("r-20260301-0001");
    static final SourceId SOURCE = new SourceId("sales-api");
    static final String DEFINITION = """
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
    static final String MAPPING = """
            table: sales_fact
            version: 1
            key: [id]
            partition: {column: id, as: part}
            columns: [{name: id, from: $.id, type: bigint, required: true}, {name: amount, from: $.amount, type: "decimal(18,2)"}]
            load: merge
            """;

    final Closure closure = new Closure();
    final VirtualTime time = new VirtualTime();
    final SalesApi api = new SalesApi(time, SalesApi.sales(30), 10);
    final Invocation invocation = new Invocation(900_000);
    final List<String> asked = new ArrayList<>();
    final KeptColumnKeys columnKeys = new KeptColumnKeys();
    Map<String, Object> secret = Map.of();
    Evidence evidence = Evidence.none();

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

    Estate estate() {
        var zones = new Estate.Zones(store("raw"), store("processed"), store("control"));
        return new Estate(
                zones,
                source -> {
                    if (secret.isEmpty()) {
                        throw new SourceFailure("There is no secret. Store the secret of " + source + ".");
                    }
                    return secret;
                },
                columnKeys,
                statement -> {
                    asked.add(statement);
                    return evidence;
                },
                hosts -> new JdkHttp(JdkHttp.client(), hosts),
                time,
                source -> closure,
                new Estate.Copy("lake-processed", "arn:copy"));
    }

    void jobHasWritten(long rows) {
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

    static ObjectNode run(int attempt) {
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

    JsonNode invoke(RequestStreamHandler handler, JsonNode payload) throws IOException {
        return invoke(handler, payload, invocation);
    }

    static JsonNode invoke(RequestStreamHandler handler, JsonNode payload, Invocation invocation) throws IOException {
        var out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(Json.bytes(payload)), out, invocation);
        return Json.mapper().readTree(out.toByteArray());
    }

    FolderStore store(String zone) {
        return new FolderStore(folder.resolve(zone));
    }

    void put(String zone, String key, String text) {
        store(zone).put(key, text.getBytes(StandardCharsets.UTF_8), Condition.none());
    }

    byte[] bytes(String zone, String key) {
        return store(zone).get(key).orElseThrow().body();
    }
}
