package dev.headgate.cli.demo;

import dev.headgate.cli.CannotRun;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The console's REST interface, as far as the demonstration needs it. */
final class Console {

    /**
     * A run as the console tells of it.
     *
     * @param cause why it did not succeed, empty where it did
     * @param rawManifest address of the manifest that commits it
     */
    record Run(String id, String state, String cause, JsonNode counts, String rawManifest) {

        boolean isLive() {
            return state.equals("queued") || state.equals("running");
        }

        boolean succeeded() {
            return state.equals("succeeded");
        }

        /** Whether it has ended and, where it succeeded, tells its figures: the console reads them a moment after the end. */
        boolean isSettled() {
            return !isLive() && (!succeeded() || counts.path("loaded").isObject());
        }

        static Run of(JsonNode json) {
            return new Run(
                    json.path("id").asString(),
                    json.path("state").asString(),
                    json.path("failed_step").asString("") + " "
                            + json.path("cause").asString(""),
                    json.path("counts"),
                    json.path("evidence").path("raw_manifest").asString(""));
        }
    }

    private final Http http;

    Console(SandboxFile sandbox, Clock clock) {
        this.http =
                new Http("console", sandbox.console(), new ClientToken(sandbox.issuer(), sandbox.cliClient(), clock));
    }

    boolean hasSource(String id) {
        return http.expect(http.get(source(id)), "show source " + id, 200, 404).status() == 200;
    }

    /** Registers the source or saves a version of it; the mapping goes along only where the table has none yet. */
    void saveSource(String id, String definition, String mapping) {
        var reply = save(id, Map.of("definition", definition, "comment", "headgate demo"));
        if (reply.status() == 422 && reply.body().path("errors").toString().contains("\"mapping\"")) {
            reply = save(id, Map.of("definition", definition, "comment", "headgate demo", "mapping", mapping));
        }
        http.expect(reply, "save source " + id, 200, 201);
    }

    void setSecret(String id, Map<String, String> secret) {
        http.expect(http.send("PUT", source(id) + "/secret", secret), "set the secret of source " + id, 200, 204);
    }

    /** Asks for a run and answers its id. */
    String startRun(String id) {
        var reply = http.expect(http.send("POST", source(id) + "/runs", Map.of()), "run source " + id, 202);
        return reply.location()
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElseThrow(() -> new CannotRun("The console started a run of " + id + " and did not say which."));
    }

    /** Starts the next attempt of a run that did not succeed. */
    void retry(String run) {
        http.expect(http.send("POST", "/api/v1/runs/" + run + "/retry", Map.of()), "retry run " + run, 202);
    }

    /** The run, or nothing while the console or its issuer is away. */
    Optional<Run> runIfThere(String id) {
        try {
            var reply = http.get("/api/v1/runs/" + id);
            return reply.status() == 503
                    ? Optional.empty()
                    : Optional.of(
                            Run.of(http.expect(reply, "show run " + id, 200).body()));
        } catch (Away e) {
            return Optional.empty();
        }
    }

    /** The newest run of a source, if it ever ran. */
    Optional<Run> newestRun(String id) {
        var items = http.expect(http.get(source(id) + "/runs?limit=1"), "list the runs of " + id, 200)
                .body()
                .path("items");
        return items.isEmpty() ? Optional.empty() : Optional.of(Run.of(items.get(0)));
    }

    private Http.Reply save(String id, Map<String, Object> body) {
        var all = new HashMap<>(body);
        var known = http.expect(http.get(source(id)), "show source " + id, 200, 404);
        if (known.status() == 404) {
            all.put("id", id);
            return http.send("POST", "/api/v1/sources", all);
        }
        all.put("version", known.body().path("version").asInt());
        return http.send("PUT", source(id), all);
    }

    private static String source(String id) {
        return "/api/v1/sources/" + id;
    }
}
