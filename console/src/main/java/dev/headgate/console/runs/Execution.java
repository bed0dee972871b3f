package dev.headgate.console.runs;

import java.time.Instant;
import java.util.Optional;

/**
 * What AWS says of one execution.
 *
 * @param input the JSON that it was started with, where it was asked for
 * @param error the error's name, when it ended with one
 * @param cause the error's text as AWS gives it
 */
public record Execution(
        String name,
        Status status,
        Instant startedAt,
        Optional<Instant> stoppedAt,
        Optional<String> input,
        Optional<String> error,
        Optional<String> cause) {

    /** The status as Step Functions names it. */
    public enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED,
        TIMED_OUT,
        ABORTED
    }
}
