package dev.headgate.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A source of the sample API, registered by REST, with what a test wants to be different about it. */
record SourceOnSandbox(Rest console, Rest samples, JsonNode note, String id) {

    /** Makes the dataset, registers the source and sets its secret. */
    void register(Map<String, Object> dataset, String apiToken, String baseUrl) throws IOException {
        var name = id;
        assertThat(samples.put("/admin/datasets/" + name, dataset).status()).isIn(200, 201);
        var saved = console.post(
                "/api/v1/sources", Map.of("id", id, "definition", definition(name, baseUrl), "comment", "journey"));
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
        var secret = Map.of("api_token", apiToken, "base_url", baseUrl);
        assertThat(console.put("/api/v1/sources/" + id + "/secret", secret).status())
                .isEqualTo(204);
    }

    /** Starts a run and returns it once it has ended. */
    JsonNode run() {
        var started = console.post("/api/v1/sources/" + id + "/runs", Map.of());
        assertThat(started.status()).as(started.body().toString()).isEqualTo(202);
        var run = "/api/v1/runs/" + started.body().path("id").asString();
        RunningSandbox.await(Duration.ofMinutes(4), run + " to end", () -> !isLive(run));
        return console.get(run).body();
    }

    private boolean isLive(String run) {
        var state = console.get(run).body().path("state").asString();
        return state.equals("queued") || state.equals("running");
    }

    private static String definition(String dataset, String baseUrl) throws IOException {
        try (var file = SourceOnSandbox.class.getResourceAsStream("source.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@dataset@", dataset)
                    .replace("@host@", baseUrl.replaceFirst("https?://", ""));
        }
    }
}
