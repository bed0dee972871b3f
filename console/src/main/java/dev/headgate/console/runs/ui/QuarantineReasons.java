package dev.headgate.console.runs.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reasons that the job itself gives, in a sentence. */
final class QuarantineReasons {

    private static final Map<String, String> WHOLE = Map.of(
            "not_json", "The line is not JSON.",
            "not_an_object", "The line is JSON, but not an object.");

    private static final List<Map.Entry<String, String>> ENDINGS = List.of(
            Map.entry("_missing", "The column %s is required and has no value."),
            Map.entry("_too_long", "The value of %s is longer than the column takes."),
            Map.entry("_out_of_range", "The value of %s is outside the range that the column takes."));

    private QuarantineReasons() {}

    /** The sentence; a reason that a rule of the mapping gives is the mapping's own word. */
    static String words(String reason) {
        var whole = WHOLE.get(reason);
        if (whole != null) {
            return whole;
        }
        var type = reason.lastIndexOf("_not_");
        return ENDINGS.stream()
                .filter(ending -> reason.endsWith(ending.getKey()))
                .map(ending -> ending.getValue().formatted(before(reason, ending.getKey())))
                .findFirst()
                .or(() -> type > 0 && isType(reason.substring(type + 5))
                        ? Optional.of("The value of " + reason.substring(0, type) + " is no "
                                + reason.substring(type + 5) + ".")
                        : Optional.empty())
                .orElse("A rule of the mapping drops such rows.");
    }

    private static boolean isType(String word) {
        return List.of("bigint", "integer", "smallint", "decimal", "date", "timestamp", "boolean", "double", "varchar")
                .contains(word);
    }

    private static String before(String reason, String ending) {
        return reason.substring(0, reason.length() - ending.length());
    }
}
