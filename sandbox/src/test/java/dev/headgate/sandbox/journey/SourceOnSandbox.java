package dev.headgate.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A source of the sample API, registered by REST, with what a test wants to be different about it. */
public record SourceOnSandbox(Rest console, Rest samples, JsonNode note, String id) {

    /** Makes the dataset, registers the source and sets its secret. */
    public void register(Map<String, Object> dataset, String apiToken, String baseUrl) throws IOException {
        register(dataset, Map.of("definition", definition(id, baseUrl)), apiToken, baseUrl);
    }

    /** The same with the API's own token and address, into a table of this mapping. */
    public void registerInto(String table, String mapping, Map<String, Object> dataset) throws IOException {
        var api = note.path("sample_api").asString();
        var definition = definition(id, api).replace("mapping: sales_fact", "mapping: " + table);
        register(
                dataset,
                Map.of("definition", definition, "mapping", mapping),
                note.path("sample_api_token").asString(),
                api);
    }

    private void register(Map<String, Object> dataset, Map<String, String> texts, String apiToken, String baseUrl) {
        assertThat(samples.put("/admin/datasets/" + id, dataset).status()).isIn(200, 201);
        var body = new HashMap<String, Object>(texts);
        body.putAll(Map.of("id", id, "comment", "journey"));
        var saved = console.post("/api/v1/sources", body);
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
        var secret = Map.of("api_token", apiToken, "base_url", baseUrl);
        assertThat(console.put("/api/v1/sources/" + id + "/secret", secret).status())
                .isEqualTo(204);
    }

    /** The same with the API's own token and address, each answer taking so long that a run can be disturbed. */
    public void registerSlow(Map<String, Object> dataset, int latencyMillis) throws IOException {
        register(
                dataset,
                note.path("sample_api_token").asString(),
                note.path("sample_api").asString());
        samples.post("/admin/datasets/" + id + "/faults", Map.of("latency_ms", latencyMillis));
    }

    /** Starts a run and returns its path. */
    public String start() {
        var started = console.post("/api/v1/sources/" + id + "/runs", Map.of());
        assertThat(started.status()).as(started.body().toString()).isEqualTo(202);
        return "/api/v1/runs/" + started.body().path("id").asString();
    }

    /** Starts a run and returns its path once the API has answered a page of it. */
    public String startPulling() {
        var run = start();
        RunningSandbox.await(Duration.ofMinutes(1), "the pull", () -> served() > 0);
        return run;
    }

    /** Starts a run and returns it once it has ended. */
    public JsonNode run() {
        return ended(start());
    }

    /** The run once it has ended; a console that is away for a moment is waited for. */
    public JsonNode ended(String run) {
        RunningSandbox.await(Duration.ofMinutes(4), run + " to end", () -> isEnded(run));
        return console.get(run).body();
    }

    /** Has the run tried again until it is loaded, and returns the rows that COPY staged. */
    public long stagedAfterRetry(String run) {
        assertThat(console.post(run + "/retry", Map.of()).status()).isEqualTo(202);
        return staged(run);
    }

    /** The rows that COPY staged for the run, once the run has succeeded and told its figures. */
    public long staged(String run) {
        var ended = ended(run);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("succeeded");
        RunningSandbox.await(
                Duration.ofMinutes(1),
                "the figures of " + run,
                () -> loaded(run).isObject());
        return loaded(run).path("staged").asLong();
    }

    private JsonNode loaded(String run) {
        return console.get(run).body().path("counts").path("loaded");
    }

    private long served() {
        return samples.get("/admin/datasets/" + id + "/truth")
                .body()
                .path("served")
                .asLong();
    }

    private boolean isEnded(String run) {
        var state = console.tryGet(run).map(reply -> reply.body().path("state").asString());
        return state.filter(word -> !word.equals("queued") && !word.equals("running"))
                .isPresent();
    }

    private static String definition(String dataset, String baseUrl) throws IOException {
        try (var file = SourceOnSandbox.class.getResourceAsStream("source.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@dataset@", dataset)
                    .replace("@host@", baseUrl.replaceFirst("https?://", ""));
        }
    }
}
