package dev.headgate.console.posture;

import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Status;
import java.time.Instant;

/**
 * How one check stands with one bucket.
 *
 * @param required whether the bucket's baseline asks for it
 * @param sentence what was found, in words
 * @param path the value that decided, as a path into the bucket's snapshot that begins with the name of the call
 */
public record FindingRecord(BucketPosture.Place place, String check, Verdict verdict, boolean required, Seen seen) {

    /** What the check came to, and why. */
    public record Verdict(Status status, Severity severity, String sentence, String path) {}

    /**
     * Since when.
     *
     * @param first since when it has this status
     * @param changed since when it has it in these words
     * @param last when the bucket was looked at last
     */
    public record Seen(Instant first, Instant changed, Instant last) {}
}
