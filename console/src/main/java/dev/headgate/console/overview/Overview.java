package dev.headgate.console.overview;

import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.DayFigures;
import dev.headgate.console.runs.Stretch;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the pipeline is at one instant.
 *
 * @param answer whether anything is wrong, and what to do first
 * @param asked when runs were last looked at in AWS
 * @param stale whether that is too long ago to tell how things are now
 * @param sources how many sources there are in each standing
 * @param inbox what went wrong and has not succeeded since, by its cause, the oldest first
 * @param late sources that should have loaded already, the latest first
 * @param live runs that have not ended, the oldest first
 * @param oldest sources that are meant to load, the one whose data is oldest first
 * @param days the last days with today at the end, as they are in the zone
 */
public record Overview(
        Instant at,
        ZoneId zone,
        Line answer,
        Optional<Instant> asked,
        boolean stale,
        Map<Standing, Long> sources,
        List<TroubleGroup> inbox,
        List<LateSource> late,
        List<LiveRun> live,
        List<Freshness> oldest,
        List<DayFigures> days) {

    /**
     * Streams that went wrong for what looks like one cause.
     *
     * @param since when the oldest of them began
     */
    public record TroubleGroup(Optional<String> step, String cause, Instant since, List<Trouble> troubles) {}

    /**
     * A stream that has not succeeded since it went wrong.
     *
     * @param run the newest run that went wrong
     * @param state how that one ended: failed or lost
     * @param failures how many in a row
     * @param since when the first of them was asked for
     * @param again a run of the stream that goes on now
     */
    public record Trouble(
            RunId run,
            SourceId source,
            String stream,
            String state,
            String cause,
            Instant endedAt,
            int failures,
            Instant since,
            Optional<RunId> again) {}

    /** A source that should have loaded already. */
    public record LateSource(SourceId source, Standing standing, String sentence, Duration by) {}

    /**
     * A run that has not ended.
     *
     * @param startedAt absent while AWS has not taken it
     * @param step where it is
     * @param waiting whether it does nothing but wait there
     * @param usual how long runs of its stream take
     * @param done what it did so far
     */
    public record LiveRun(
            RunId run,
            SourceId source,
            String stream,
            String state,
            Instant requestedAt,
            Optional<Instant> startedAt,
            Optional<String> step,
            boolean waiting,
            Optional<Duration> usual,
            List<Stretch> done) {}

    /**
     * How old the data of a source is.
     *
     * @param loadedAt when its last run that succeeded ended; absent when none ever did
     */
    public record Freshness(SourceId source, Standing standing, Optional<Instant> loadedAt) {}

    /** Today so far. */
    public DayFigures today() {
        return days.getLast();
    }

    /** The whole day before today. */
    public DayFigures yesterday() {
        return days.get(days.size() - 2);
    }

    /** How many sources stand like this. */
    public long count(Standing standing) {
        return sources.getOrDefault(standing, 0L);
    }

    /** How many sources there are. */
    public long registered() {
        return sources.values().stream().mapToLong(Long::longValue).sum();
    }
}
