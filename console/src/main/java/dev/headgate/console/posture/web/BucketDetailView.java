package dev.headgate.console.posture.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.headgate.console.posture.BucketDetail;
import dev.headgate.console.posture.PastFinding;
import dev.headgate.contract.Json;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Everything about one bucket as REST shows it.
 *
 * @param takenAt since when AWS answers as it does
 * @param answers under the name of each call {@code value} with AWS's document, or {@code absent}, {@code denied} or {@code failed} with why there is none
 * @param history how its checks stood before, the newest first and 1,000 at most
 */
record BucketDetailView(
        @JsonUnwrapped BucketView bucket,
        Instant takenAt,
        JsonNode answers,
        List<FindingView> findings,
        List<PastView> history) {

    static BucketDetailView of(BucketDetail detail) {
        return new BucketDetailView(
                BucketView.of(detail.posture()),
                detail.takenAt(),
                Json.mapper().readTree(detail.answers()),
                detail.findings().stream().map(FindingView::of).toList(),
                detail.history().stream().map(PastView::of).toList());
    }

    /** How a check stood before. */
    record PastView(
            String check,
            String status,
            String severity,
            boolean required,
            String reason,
            String path,
            Instant firstSeen,
            Instant from,
            Instant until) {

        static PastView of(PastFinding past) {
            var verdict = past.verdict();
            return new PastView(
                    past.check(),
                    FindingView.word(verdict.status()),
                    FindingView.word(verdict.severity()),
                    past.required(),
                    verdict.sentence(),
                    verdict.path(),
                    past.first(),
                    past.from(),
                    past.until());
        }
    }
}
