package dev.headgate.console.runs;

import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which runs to list, newest first.
 *
 * @param from the earliest time of asking, inclusive
 * @param to the time of asking before which, exclusive
 * @param words text that the id, source, stream, asker or cause contains
 * @param cursor where the part before ended
 */
public record RunFilter(
        Optional<SourceId> source,
        Optional<RunState.Kind> state,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> words,
        Optional<String> cursor,
        int limit) {}
