package dev.headgate.sandbox.aws.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The JSON document in which Lambda reports a failed call. */
final class ErrorDocument {

    private static final int DEEPEST = 50;

    private ErrorDocument() {}

    static byte[] of(Throwable failure) {
        var trace = Arrays.stream(failure.getStackTrace())
                .limit(DEEPEST)
                .map(element -> quoted(element.toString()))
                .collect(Collectors.joining(",", "[", "]"));
        var message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return ("{\"errorMessage\":" + quoted(message) + ",\"errorType\":"
                        + quoted(failure.getClass().getName()) + ",\"stackTrace\":" + trace + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The document of a failure that Lambda itself reports. */
    static byte[] of(String type, String message) {
        return ("{\"errorType\":" + quoted(type) + ",\"errorMessage\":" + quoted(message) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> c < ' ' ? String.format(Locale.ROOT, "\\u%04x", c) : String.valueOf((char) c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
