package dev.headgate.console.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A firing of a schedule that no success has answered in time: ten minutes, or twice what the last success took where that is longer.
 *
 * @param due the first firing after the last success
 * @param by how long ago that was
 */
public record Lateness(Instant due, Duration by) {

    private static final Duration LEAST = Duration.ofMinutes(10);

    /** Whether the scheduled stream of a source is late; a paused or deleted source never is. */
    public static Optional<Lateness> of(Outline source, Activity activity, Instant now) {
        if (source.paused() || source.deletion().isPresent()) {
            return Optional.empty();
        }
        return source.schedule().flatMap(schedule -> of(schedule, activity.of(schedule.stream()), now));
    }

    private static Optional<Lateness> of(SourceSchedule schedule, Activity.OfStream stream, Instant now) {
        var success = stream.success().map(PastRun::requestedAt).orElse(Instant.MIN);
        var from = success.isAfter(schedule.since()) ? success : schedule.since();
        return schedule.cron().next(from, schedule.zone(), 1).stream()
                .filter(due -> due.plus(tolerance(stream)).isBefore(now))
                .map(due -> new Lateness(due, Duration.between(due, now)))
                .findFirst();
    }

    private static Duration tolerance(Activity.OfStream stream) {
        var twice = stream.success().flatMap(PastRun::took).map(took -> took.multipliedBy(2));
        return twice.filter(longer -> longer.compareTo(LEAST) > 0).orElse(LEAST);
    }
}
