package dev.headgate.console.sources.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.CronRule;
import dev.headgate.console.sources.SourceSwitches;
import dev.headgate.contract.Excerpt;
import dev.headgate.contract.SourceId;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When a source runs by itself, and whether it may run at all. */
@RestController
@RequestMapping("/api/v1/sources/{id}")
class SourceScheduleController {

    private final SourceSwitches switches;
    private final Clock clock;

    SourceScheduleController(SourceSwitches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    @PutMapping("/schedule")
    SourceView schedule(@PathVariable SourceId id, @RequestBody ScheduleBody body) {
        var changed = switches.schedule(id, cron(body), zone(body), Optional.ofNullable(body.stream()));
        return SourceView.of(changed, clock.instant());
    }

    @DeleteMapping("/schedule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unschedule(@PathVariable SourceId id) {
        switches.unschedule(id);
    }

    @PostMapping("/pause")
    SourceView pause(@PathVariable SourceId id) {
        return SourceView.of(switches.pause(id), clock.instant());
    }

    @PostMapping("/resume")
    SourceView resume(@PathVariable SourceId id) {
        return SourceView.of(switches.resume(id), clock.instant());
    }

    private static CronRule cron(ScheduleBody body) {
        try {
            return new CronRule(body.cron() == null ? "" : body.cron());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("/cron", String.valueOf(e.getMessage()));
        }
    }

    private static ZoneId zone(ScheduleBody body) {
        var name = body.zone() == null ? "UTC" : body.zone();
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Refusal.invalid(
                    "/zone",
                    "There is no time zone '" + Excerpt.of(name) + "'; a zone is named such as Europe/Berlin.");
        }
    }

    /**
     * When to run.
     *
     * @param zone UTC when absent
     * @param stream may be absent when the source has only one
     */
    record ScheduleBody(
            @Nullable String cron,
            @Nullable String zone,
            @Nullable String stream) {}
}
