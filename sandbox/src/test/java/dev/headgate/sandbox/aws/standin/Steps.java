package dev.headgate.sandbox.aws.standin;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The pipeline's functions with nothing behind them; the source's name says how they should behave. */
public final class Steps {

    private Steps() {}

    /** One step: JSON in, JSON out. */
    public abstract static class Step implements RequestStreamHandler {

        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            var request = Json.mapper().readTree(input.readAllBytes());
            System.out.println(
                    getClass().getSimpleName() + " of " + request.path("run").asString(""));
            output.write(Json.bytes(answer(request, context)));
        }

        abstract Object answer(JsonNode request, Context context);

        /** Whether nobody has asked this before; a conditional put remembers it beyond this process. */
        static boolean isFirst(String what) {
            var environment = System.getenv();
            var address = environment.get("AWS_ENDPOINT_URL") + "/" + environment.get("HEADGATE_CONTROL_BUCKET")
                    + "/asked/" + what;
            var put = HttpRequest.newBuilder(URI.create(address))
                    .header("If-None-Match", "*")
                    .PUT(HttpRequest.BodyPublishers.ofString("asked"))
                    .build();
            try {
                return HttpClient.newHttpClient()
                                .send(put, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        static void standStill() {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Three lanes. */
    public static final class Plan extends Step {
        @Override
        Object answer(JsonNode request, Context context) {
            switch (request.path("source").asString("")) {
                case "unreadable" -> throw new IllegalStateException("The definition names no stream; add one.");
                case "endless" -> standStill();
                case "deadly" -> standStillOnce(request.path("run").asString(""));
                default -> {}
            }
            var lanes = IntStream.range(0, 3)
                    .mapToObj(n -> Map.of("key", "runs/slices.jsonl", "from", n, "to", n + 1))
                    .toList();
            return Map.of("lanes", lanes);
        }

        private static void standStillOnce(String run) {
            if (isFirst("plan-" + run)) {
                standStill();
            }
        }
    }

    /** Done at once, but for the second lane, which has to be called twice. */
    public static final class Ingest extends Step {
        @Override
        Object answer(JsonNode request, Context context) {
            var lane = request.path("lane").path("from").asInt();
            var done = lane != 1 || !isFirst("lane-" + request.path("run").asString("") + "-" + lane);
            return Map.of("done", done, "wait_until", Instant.now().toString());
        }
    }

    /** A manifest with three rows. */
    public static final class Commit extends Step {
        @Override
        Object answer(JsonNode request, Context context) {
            var source = request.path("source").asString("");
            return Map.of("manifest", "raw/m.json", "rows", 3, "drift", source.equals("drifting"));
        }
    }

    /** Creates and fills a table, or breaks in the second statement. */
    public static final class Load extends Step {
        @Override
        Object answer(JsonNode request, Context context) {
            var run = request.path("run").asString("");
            var table = run.replace('-', '_');
            var second = request.path("source").asString("").equals("unloadable")
                    ? "insert into nowhere values (1)"
                    : "insert into " + table + " values (1), (2), (3)";
            return Map.of(
                    "rows",
                    3,
                    "statements",
                    List.of("create table " + table + " (id int)", second, "select count(*) from " + table),
                    "token",
                    run + "-" + request.path("attempt").asInt());
        }
    }

    /** A report's key. */
    public static final class Publish extends Step {
        @Override
        Object answer(JsonNode request, Context context) {
            return Map.of("report", "runs/" + request.path("run").asString("") + "/report.json");
        }
    }
}
