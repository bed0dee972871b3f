package dev.headgate.engine.posture;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The zones that a check is about.
 *
 * @param only these zones; every bucket when there is none
 * @param but these zones are left out
 * @param reason why a bucket is left out
 */
public record Zones(Set<String> only, Set<String> but, String reason) {

    /** Every bucket. */
    public static final Zones ALL = new Zones(Set.of(), Set.of(), "");

    /** All but the buckets that logs are delivered to. */
    static final Zones BUT_LOGS = new Zones(
            Set.of(),
            Set.of("logs"),
            "AWS delivers its logs only to a bucket with SSE-S3 encryption and without a default retention, so this rule is not for the log bucket.");

    public Zones {
        only = Set.copyOf(only);
        but = Set.copyOf(but);
    }

    /** The buckets of these zones; all buckets when none is named. */
    public static Zones only(Collection<String> zones) {
        return zones.isEmpty()
                ? ALL
                : new Zones(
                        Set.copyOf(zones),
                        Set.of(),
                        "This rule is for the zones " + String.join(", ", new TreeSet<>(zones)) + ".");
    }

    boolean leavesOut(BucketSnapshot bucket) {
        var zone = bucket.zone();
        return zone.filter(but::contains).isPresent()
                || !only.isEmpty() && zone.filter(only::contains).isEmpty();
    }
}
