package dev.headgate.console.posture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One look at the buckets.
 *
 * @param begun when a console took it up, absent while it waits for one
 * @param counts what it took
 * @param problems why it failed, or which accounts could not be looked at
 */
public record Scan(
        ScanId id,
        ScanExtent extent,
        ScanState state,
        Asked asked,
        Optional<Instant> begun,
        Optional<Instant> ended,
        Counts counts,
        List<String> problems) {

    public Scan {
        problems = List.copyOf(problems);
    }

    /** Who asked for it, and when. */
    public record Asked(String by, Instant at) {}

    /**
     * What a scan took.
     *
     * @param calls requests to AWS
     * @param throttled answers that asked for patience
     * @param looked buckets that were asked
     * @param buckets buckets that are known afterwards
     * @param changes findings that are new, gone or other than before
     */
    public record Counts(long calls, long throttled, int looked, int buckets, int changes) {}
}
