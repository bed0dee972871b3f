package dev.headgate.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RawObject;
import dev.headgate.ingest.SalesApi.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPullTest {

    private static final String MANIFEST = """
            version: 6.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [sales]}
            definitions:
              requester:
                type: HttpRequester
                url_base: "{{ config['base_url'] }}"
                authenticator: {type: BearerAuthenticator, api_token: "{{ config['api_token'] }}"}
            streams:
              - type: DeclarativeStream
                name: sales
                primary_key: [id]
                retriever:
                  type: SimpleRetriever
                  requester: {$ref: "#/definitions/requester", path: /sales, request_parameters: {limit: "1000"}}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: [data]}}
                  paginator:
                    type: DefaultPaginator
                    page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: cursor}
                    pagination_strategy: {type: CursorPagination, cursor_value: "{{ response.next }}", stop_condition: "{{ not response.next }}"}
                schema_loader: {type: InlineSchemaLoader, schema: {$schema: "http://json-schema.org/draft-07/schema#", type: object, properties: {id: {type: integer}, amount: {type: string}}}}
            x-headgate:
              hosts: [127.0.0.1]
              mapping: sales_fact
            """;

    private final VirtualTime time = new VirtualTime();
    private final SalesApi api = new SalesApi(time, SalesApi.sales(200), 1);

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("Sales API.yaml"), MANIFEST);
        Files.writeString(
                folder.resolve("config.json"),
                "{\"base_url\":\"" + api.url() + "/v1/\",\"api_token\":\"tok-secret-123\"}");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_pull_leaves_the_raw_zones_layout_and_a_committed_manifest() throws Exception {
        var manifest = pull(Optional.empty()).get(0);

        assertThat(manifest.source().value()).isEqualTo("sales-api");
        assertThat(manifest.rows()).isEqualTo(200);
        assertThat(lines(manifest)).isEqualTo(SalesApi.sales(200));
        var written =
                Files.readAllBytes(folder.resolve("out").resolve(Keys.rawManifest(manifest.source(), manifest.run())));
        assertThat(Json.read(written, RawManifest.class)).isEqualTo(manifest);
        assertThat(api.asked().get(0).uri()).isEqualTo("/v1/sales?limit=1000");
    }

    @Test
    void a_pull_that_was_broken_off_goes_on_from_its_state_without_gap_or_repeat() throws Exception {
        for (var i = 0; i < 100; i++) {
            api.thenWell();
        }
        api.then(Fault.status(401));

        assertThatThrownBy(() -> pull(Optional.of(folder.resolve("state.json"))))
                .isInstanceOf(SourceFailure.class);
        var before = api.asked().size();
        var manifest = pull(Optional.of(folder.resolve("state.json"))).get(0);

        assertThat(before).isEqualTo(101);
        assertThat(lines(manifest)).isEqualTo(SalesApi.sales(200));
        assertThat(api.asked()).hasSize(201);
    }

    @Test
    void the_state_file_names_stream_and_slice_with_cursor_rows_and_objects() throws Exception {
        pull(Optional.of(folder.resolve("state.json")));

        var slice = Json.mapper()
                .readTree(Files.readAllBytes(folder.resolve("state.json")))
                .path("sales")
                .iterator()
                .next();
        assertThat(slice.path("rows").asLong()).isEqualTo(200);
        assertThat(slice.path("objects").size()).isGreaterThan(1);
        assertThat(slice.path("done").asBoolean()).isTrue();
        assertThat(slice.has("cursor")).isTrue();
    }

    @Test
    void a_finished_state_is_not_pulled_again() throws Exception {
        var first = pull(Optional.of(folder.resolve("state.json")));
        var asked = api.asked().size();

        var second = pull(Optional.of(folder.resolve("state.json")));

        assertThat(second).isEqualTo(first);
        assertThat(api.asked()).hasSize(asked);
    }

    @Test
    void a_broken_config_is_named_without_its_content() throws Exception {
        Files.writeString(folder.resolve("config.json"), "{\"api_token\": tok-secret-123}");

        assertThatThrownBy(() -> pull(Optional.empty()))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("config.json is not JSON (line 1")
                .hasMessageNotContaining("tok-");
    }

    @Test
    void an_unknown_stream_is_answered_with_the_streams_there_are() {
        var order = new LocalPull.Order(
                folder.resolve("Sales API.yaml"),
                folder.resolve("config.json"),
                folder.resolve("out"),
                Optional.of("orders"),
                Optional.empty());

        assertThatThrownBy(() -> new LocalPull(order).run())
                .hasMessage("The definition has no stream 'orders'; it has sales.");
    }

    private List<RawManifest> pull(Optional<Path> state) throws IOException, InterruptedException {
        var order = new LocalPull.Order(
                folder.resolve("Sales API.yaml"),
                folder.resolve("config.json"),
                folder.resolve("out"),
                Optional.empty(),
                state);
        return new LocalPull(order, time, 1000).run();
    }

    private List<String> lines(RawManifest manifest) throws IOException {
        var lines = new ArrayList<String>();
        for (RawObject object : manifest.objects()) {
            var body = Files.readAllBytes(folder.resolve("out").resolve(object.key()));
            try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
            }
        }
        return lines;
    }
}
