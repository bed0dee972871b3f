package dev.headgate.engine.posture;

import java.util.Set;

/**
 * One rule about buckets.
 *
 * @param id such as {@code S3-12}
 * @param title what must hold, in a few words
 * @param severity how bad it is when it does not
 * @param zones where it applies
 * @param mappings the standards that ask for the same
 * @param needs calls without whose answer nothing can be said
 * @param also calls that it reads when they were answered
 * @param words the exact rule, why, and how to mend it
 * @param rule judges one bucket
 */
public record Check(
        String id,
        String title,
        Severity severity,
        Zones zones,
        Mappings mappings,
        Set<Call> needs,
        Set<Call> also,
        Words words,
        Rule rule) {

    public Check {
        needs = Set.copyOf(needs);
        also = Set.copyOf(also);
    }

    /** Judges a bucket; whatever goes wrong is this check's outcome and nobody else's. */
    public Outcome judge(Evidence evidence) {
        var bucket = evidence.bucket();
        if (bucket.fate() == BucketSnapshot.Fate.DELETED) {
            return Outcome.notApplicable("ListBuckets", "The bucket was deleted while it was scanned.");
        }
        if (zones.leavesOut(bucket)) {
            return Outcome.notApplicable("ListBuckets", zones.reason());
        }
        for (var call : needs) {
            var answer = evidence.answer(call);
            if (call.scope() != Call.Scope.KEY && !answer.isKnown()) {
                return Outcome.unanswered(call, answer);
            }
        }
        try {
            return rule.judge(evidence);
        } catch (RuntimeException e) {
            return Outcome.error(
                    id, "AWS's answer could not be judged (" + e + "). Report this with the bucket's snapshot.");
        }
    }

    /** Judges one bucket whose calls were answered. */
    @FunctionalInterface
    public interface Rule {

        /** What the rule comes to. */
        Outcome judge(Evidence evidence);
    }

    /**
     * A check in words.
     *
     * @param rule exactly when it passes
     * @param rationale why anybody should care
     * @param fix what to do about it
     */
    public record Words(String rule, String rationale, String fix) {}
}
