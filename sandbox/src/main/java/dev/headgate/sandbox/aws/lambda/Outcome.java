package dev.headgate.sandbox.aws.lambda;

import java.util.List;

/**
 * How a call of a function ended.
 *
 * @param payload the answer, or the error document
 * @param log what the call printed
 */
record Outcome(byte[] payload, boolean failed, List<String> log) {

    Outcome {
        log = List.copyOf(log);
    }

    static Outcome failure(String type, String message, List<String> log) {
        return new Outcome(ErrorDocument.of(type, message), true, log);
    }
}
