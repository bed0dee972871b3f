package dev.headgate.console.posture;

import java.time.Instant;

/**
 * How a check stood before.
 *
 * @param first since when it had that status
 * @param from since when it had it in those words
 * @param until when it was found otherwise
 */
public record PastFinding(
        String check, FindingRecord.Verdict verdict, boolean required, Instant first, Instant from, Instant until) {}
