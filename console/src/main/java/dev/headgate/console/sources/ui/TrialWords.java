package dev.headgate.console.sources.ui;

import dev.headgate.console.kit.ui.Words;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What came of a trial, in words. */
final class TrialWords {

    private TrialWords() {}

    /** One line about request and answer. */
    static String exchange(JsonNode answer) {
        var url = answer.at("/request/url").asString("");
        if (url.isEmpty()) {
            return "No request was made.";
        }
        var response = answer.path("response");
        if (!response.has("status")) {
            return "GET " + url + " was not answered.";
        }
        return "GET " + url + " was answered " + response.path("status").asInt() + " in "
                + Words.duration(Duration.ofMillis(response.path("took_ms").asLong(0))) + " with "
                + Words.bytes(response.path("bytes").asLong(0)) + ".";
    }

    /** The likely cause of a failure and what to do next. */
    static String advice(JsonNode answer) {
        var status = answer.at("/response/status").asInt(0);
        return switch (status) {
            case 0 -> "Nothing came back. Check the address and the hosts; the API may also be away.";
            case 401, 403 -> "The API refused the secret. Set another, or choose another authentication.";
            case 404 -> "Nothing is at this address. Check the address and the path.";
            case 429 -> "The API is asked too often. Wait, or agree on a lower rate.";
            case 400, 405, 406, 422 -> "The API does not take the request. Check the path and the parameters.";
            default ->
                status >= 500
                        ? "The API itself has a fault. Try again later."
                        : "The API answered, but not as the definition says. Compare the answer with the definition.";
        };
    }
}
