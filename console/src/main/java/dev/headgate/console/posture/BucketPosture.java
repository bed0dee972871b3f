package dev.headgate.console.posture;

import java.time.Instant;
import java.util.Optional;

/**
 * How safe one bucket is.
 *
 * @param zone by its name, absent where it names none
 * @param firstSeen when a scan saw it first
 * @param lastLooked when it was asked last
 * @param gone when it was found gone, absent while it is there
 */
public record BucketPosture(Place place, Totals totals, Instant firstSeen, Instant lastLooked, Optional<Instant> gone) {

    /** Which bucket, whose, and where. */
    public record Place(String bucket, String account, String region, Optional<String> zone) {}
}
