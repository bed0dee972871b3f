package dev.headgate.sandbox.sampleapi;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * How a dataset misbehaves; 0 means not at all.
 *
 * @param every429 each so-many-th request is throttled for {@code retryAfterSeconds}
 * @param every500 each so-many-th request fails
 * @param cutEvery each so-many-th body ends in the middle
 * @param htmlEvery each so-many-th answer is 200 with a page instead of JSON
 * @param tokenExpiresAfter requests that the token is good for
 * @param overlap records of the page before that each page shows again
 * @param driftAt slot from which on records have another shape; {@link Integer#MAX_VALUE} for never
 * @param latencyMs time that each answer takes
 */
record Faults(
        int every429,
        int retryAfterSeconds,
        int every500,
        int cutEvery,
        int htmlEvery,
        int tokenExpiresAfter,
        int overlap,
        int driftAt,
        int latencyMs) {

    static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, Integer.MAX_VALUE, 0);

    private static final int OVERLAP = 10;
    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "every_429",
            "retry_after_seconds",
            "every_500",
            "cut_every",
            "html_every",
            "token_expires_after_requests",
            "overlap",
            "drift_at",
            "latency_ms"));

    /** The faults that a JSON object names. */
    static Faults of(JsonNode json) {
        json.propertyNames().forEach(name -> {
            if (!NAMES.contains(name)) {
                throw new Refusal(422, "There is no fault '" + name + "'; there are " + String.join(", ", NAMES) + ".");
            }
        });
        return new Faults(
                count(json, "every_429", 0),
                count(json, "retry_after_seconds", 1),
                count(json, "every_500", 0),
                count(json, "cut_every", 0),
                count(json, "html_every", 0),
                count(json, "token_expires_after_requests", 0),
                json.path("overlap").asBoolean(false) ? OVERLAP : 0,
                count(json, "drift_at", Integer.MAX_VALUE),
                count(json, "latency_ms", 0));
    }

    private static int count(JsonNode json, String name, int otherwise) {
        var value = json.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.asInt() < 0) {
            throw new Refusal(422, "'" + name + "' is a whole number, 0 or more.");
        }
        return value.asInt();
    }
}
