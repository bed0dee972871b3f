package dev.headgate.engine.posture;

/**
 * The zones that a check is about.
 *
 * @param exempt the one zone that is left out; empty when there is none
 * @param reason why it is left out
 */
public record Zones(String exempt, String reason) {

    /** Every bucket. */
    public static final Zones ALL = new Zones("", "");

    /** All but the buckets that logs are delivered to. */
    static final Zones BUT_LOGS = new Zones(
            "logs",
            "AWS delivers its logs only to a bucket with SSE-S3 encryption and without a default retention, so this rule is not for the log bucket.");

    boolean leavesOut(BucketSnapshot bucket) {
        return !exempt.isEmpty() && bucket.zone().filter(exempt::equals).isPresent();
    }
}
