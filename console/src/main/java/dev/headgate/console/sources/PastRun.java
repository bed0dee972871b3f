package dev.headgate.console.sources;

import dev.headgate.contract.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as far as its source's pages tell of it.
 *
 * @param rows what it loaded into the warehouse, absent while that is not known
 * @param reason why it did not succeed, in words, where it did not
 * @param page where more is told of it
 */
public record PastRun(
        RunId id,
        String stream,
        Status status,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Long> rows,
        Optional<String> reason,
        String page) {

    /** Where a run stands. */
    public enum Status {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED,
        LOST
    }

    /** How long it took from its start to its end, where both are known. */
    public Optional<Duration> took() {
        return startedAt.flatMap(start -> endedAt.map(end -> Duration.between(start, end)));
    }
}
