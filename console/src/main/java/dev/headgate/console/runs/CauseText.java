package dev.headgate.console.runs;

import dev.headgate.contract.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds the sentence in what Step Functions gives as an error's cause, which differs by service. */
final class CauseText {

    private static final int LONGEST = 2000;
    private static final List<String> FIELDS = List.of("errorMessage", "ErrorMessage", "Error", "message", "Message");

    private CauseText() {}

    /** The sentence of a Lambda function, of a Glue job run, or the text itself; the error's name when there is no text. */
    static String sentence(Optional<String> error, Optional<String> cause) {
        var text = cause.map(String::strip).filter(given -> !given.isEmpty());
        var inside = text.flatMap(CauseText::inJson).or(() -> text);
        return cut(inside.orElseGet(() -> byName(error.orElse("an error without a name"))));
    }

    private static Optional<String> inJson(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            var tree = Json.mapper().readTree(text);
            return FIELDS.stream()
                    .map(tree::path)
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .filter(found -> !found.isBlank())
                    .findFirst();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String byName(String error) {
        return switch (error) {
            case "States.Timeout" -> "It took longer than the state machine allows.";
            case "Runtime.ExitError" -> "The process of the function ended before it answered.";
            default -> "AWS gives no reason but the error " + error + ".";
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
