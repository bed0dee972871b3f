package dev.headgate.console.posture;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is known of one bucket.
 *
 * @param takenAt when AWS first answered as it does now
 * @param answers what AWS answers, as JSON under the names of the calls
 * @param history how its checks stood before, the newest first
 */
public record BucketDetail(
        BucketPosture posture,
        Instant takenAt,
        String answers,
        List<FindingRecord> findings,
        List<PastFinding> history) {

    public BucketDetail {
        findings = List.copyOf(findings);
        history = List.copyOf(history);
    }
}
