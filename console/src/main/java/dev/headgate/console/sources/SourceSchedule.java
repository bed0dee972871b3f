package dev.headgate.console.sources;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When a source runs by itself: a cron rule in a time zone, for one of its streams.
 *
 * @param since from when on it counts: when it was set, or when the source was resumed or restored
 */
public record SourceSchedule(CronRule cron, ZoneId zone, String stream, Instant since) {

    /** Whether the other one says the same, whenever it was set. */
    public boolean isSameRuleAs(SourceSchedule other) {
        return cron.equals(other.cron) && zone.equals(other.zone) && stream.equals(other.stream);
    }

    SourceSchedule countingFrom(Instant other) {
        return new SourceSchedule(cron, zone, stream, other);
    }
}
