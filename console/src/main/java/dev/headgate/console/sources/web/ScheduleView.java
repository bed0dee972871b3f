package dev.headgate.console.sources.web;

import dev.headgate.console.sources.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a source runs by itself.
 *
 * @param applied whether EventBridge Scheduler has it so; if not, the console goes on trying
 * @param waitingSince since when EventBridge Scheduler could not be told
 * @param next the next ten times, none while the source is paused
 */
record ScheduleView(
        String cron, String zone, String stream, boolean applied, Optional<Instant> waitingSince, List<Instant> next) {

    static Optional<ScheduleView> of(Source source, Instant now) {
        return source.schedule()
                .map(schedule -> new ScheduleView(
                        schedule.cron().text(),
                        schedule.zone().getId(),
                        schedule.stream(),
                        source.scheduleApplied(),
                        source.scheduleOpenSince(),
                        source.paused() ? List.of() : schedule.cron().next(now, schedule.zone(), 10)));
    }
}
