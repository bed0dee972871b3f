package dev.headgate.console.runs;

import java.util.Optional;

/**
 * A part of the runs that are meant, newest first.
 *
 * @param cursor where the part before ended
 * @param skip how many runs to leave out from there
 */
public record RunFilter(RunCriteria criteria, Optional<String> cursor, int skip, int limit) {

    /** The first part. */
    public static RunFilter first(RunCriteria criteria, int limit) {
        return new RunFilter(criteria, Optional.empty(), 0, limit);
    }

    /** The part that begins where another ended. */
    public RunFilter from(Optional<String> next) {
        return new RunFilter(criteria, next, 0, limit);
    }
}
