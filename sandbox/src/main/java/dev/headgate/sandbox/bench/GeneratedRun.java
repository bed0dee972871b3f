package dev.headgate.sandbox.bench;

import dev.headgate.contract.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run that never was, ended long before it was written. */
record GeneratedRun(
        RunId id,
        GeneratedSource source,
        String stream,
        Instant requestedAt,
        String requestedBy,
        List<Attempt> attempts,
        Optional<String> counts) {

    Attempt latest() {
        return attempts.getLast();
    }

    /** How an attempt ended. */
    enum End {
        SUCCEEDED,
        FAILED,
        CANCELLED,
        LOST
    }

    /** One attempt with the steps that it got through. */
    record Attempt(
            int number,
            Instant requestedAt,
            Instant startedAt,
            Instant endedAt,
            End end,
            @Nullable String cause,
            @Nullable String failedStep,
            List<Passage> passages) {}

    /**
     * One passage through a state of the state machine; the last one of a failed attempt failed.
     *
     * @param lane which lane of the map it lies in, none outside
     */
    record Passage(
            long number,
            String name,
            Instant entered,
            Instant exited,
            String state,
            int retries,
            @Nullable Integer lane) {

        boolean isWaiting() {
            return name.startsWith("Wait");
        }
    }
}
