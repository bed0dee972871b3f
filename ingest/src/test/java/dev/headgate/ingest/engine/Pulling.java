package dev.headgate.ingest.engine;

import dev.headgate.contract.RawObject;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.source.SourceDefinition;
import dev.headgate.ingest.SalesApi;
import dev.headgate.ingest.VirtualTime;
import dev.headgate.ingest.http.Closure;
import dev.headgate.ingest.http.Gate;
import dev.headgate.ingest.http.Hosts;
import dev.headgate.ingest.http.JdkHttp;
import dev.headgate.ingest.http.Patience;
import dev.headgate.ingest.store.FolderStore;
import dev.headgate.ingest.store.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Everything around a pull in a test: a definition of the sales API, folders for buckets, a clock that stands. */
final class Pulling {

    static final RunId RUN = new RunId("r-20260301-0001");
    static final SourceId SOURCE = new SourceId("sales-api");
    private static final HttpClient CLIENT = JdkHttp.client();

    final VirtualTime time = new VirtualTime();
    final ObjectStore raw;
    final ObjectStore control;
    String paginator = cursor();
    String extra = "";
    String auth = "{type: BearerAuthenticator, api_token: \"{{ config['api_token'] }}\"}";
    String properties = "{id: {type: integer}, amount: {type: string}}";
    long objectBytes = SliceTask.OBJECT_BYTES;
    Instant deadline = Instant.MAX;

    Pulling(Path folder) {
        raw = new FolderStore(folder.resolve("raw"));
        control = new FolderStore(folder.resolve("control"));
    }

    static String cursor() {
        return """
                {type: DefaultPaginator, page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: cursor},
                 pagination_strategy: {type: CursorPagination, cursor_value: "{{ response.next }}", stop_condition: "{{ not response.next }}"}}""";
    }

    SourceDefinition definition(String url, String host) {
        return SourceDefinition.parse(
                """
                version: 6.0.0
                type: DeclarativeSource
                streams:
                  - type: DeclarativeStream
                    name: sales
                    primary_key: [id]
                    retriever:
                      type: SimpleRetriever
                      requester: {type: HttpRequester, url_base: "%s", path: /sales, authenticator: %s}
                      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: [data]}}
                      paginator: %s
                    schema_loader: {type: InlineSchemaLoader, schema: {type: object, properties: %s}}
                x-headgate:
                  hosts: ["%s"]
                  request_timeout: 5s
                  mapping: sales_fact
                %s
                """.formatted(url, auth, paginator.replace("\n", "\n          "), properties, host, extra));
    }

    Outcome pull(SalesApi api, int attempt) throws InterruptedException {
        return pull(definition(api.url(), "127.0.0.1"), attempt, raw);
    }

    Outcome pull(SourceDefinition definition, int attempt, ObjectStore into) throws InterruptedException {
        var config = Map.<String, Object>of("api_token", "tok-secret-123");
        var http = new JdkHttp(CLIENT, new Hosts(definition.hosts()));
        var outside = new Engine.Outside(http, into, time, Patience.standard());
        var engine = new Engine(definition, config, outside, new Gate(definition.rate(), 1, new Closure()));
        var stream = definition.stream("sales");
        var slice =
                new Planner(SOURCE, "1", config).plan(stream, VirtualTime.START).get(0);
        var task = new SliceTask(RUN, attempt, SOURCE, stream, slice, definition.onDrift(), objectBytes);
        return engine.pull(task, new StoredProgress(control, RUN, slice.id(), attempt), deadline);
    }

    /** The lines of the objects that a checkpoint names. */
    List<String> lines(Outcome outcome) {
        var lines = new ArrayList<String>();
        for (RawObject object : outcome.checkpoint().objects()) {
            try (var in = new GZIPInputStream(
                    new ByteArrayInputStream(raw.get(object.key()).orElseThrow().body()))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }
}
