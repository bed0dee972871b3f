package dev.headgate.sandbox.aws.standin;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The pipeline's functions with nothing behind them; the source's name says how they should behave. */
public final class Steps {

    private static final Set<String> CALLED = ConcurrentHashMap.newKeySet();

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

        static boolean isFirst(String what) {
            return CALLED.add(what);
        }
    }

    /** Three lanes. */
    public static final class Plan extends Step {
        @Override
        Object answer(JsonNode request, Context context) {
            switch (request.path("source").asString("")) {
                case "unreadable" -> throw new IllegalStateException("The definition names no stream; add one.");
                case "endless" -> standStill();
                default -> {}
            }
            var lanes = IntStream.range(0, 3)
                    .mapToObj(n -> Map.of("key", "runs/slices.jsonl", "from", n, "to", n + 1))
                    .toList();
            return Map.of("lanes", lanes);
        }

        private static void standStill() {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Done at once, but for the second lane, which has to be called twice, and a first call that kills its process. */
    public static final class Ingest extends Step {
        @Override
        Object answer(JsonNode request, Context context) {
            var lane = request.path("lane").path("from").asInt();
            var call = request.path("run").asString("") + "/" + lane;
            if (request.path("source").asString("").equals("deadly")
                    && lane == 2
                    && request.path("attempt").asInt() == 1) {
                ProcessHandle.current().info();
                Runtime.getRuntime().halt(137);
            }
            var done = lane != 1 || !isFirst(call);
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
