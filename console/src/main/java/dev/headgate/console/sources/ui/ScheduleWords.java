package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.sources.CronWords;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceSchedule;
import java.time.Instant;

/** When a source runs by itself, in words. */
final class ScheduleWords {

    private ScheduleWords() {}

    /** Such as "every day at 06:00, Europe/Berlin". */
    static String rule(SourceSchedule schedule) {
        return CronWords.of(schedule.cron()) + ", " + schedule.zone();
    }

    /** The rule, the next firing, and whether EventBridge has been told. */
    static Div shown(Source source, Instant now) {
        var shown = new Div();
        shown.addClassName("hg-two-lines");
        if (source.schedule().isEmpty()) {
            shown.add(new Span("By hand only"));
            return shown;
        }
        var schedule = source.schedule().get();
        shown.add(new Span(rule(schedule)));
        var second = soft("");
        if (source.scheduleOpenSince().isPresent()) {
            second.add(
                    new Span("Waiting to reach EventBridge since "),
                    new Moment(source.scheduleOpenSince().get()));
        } else if (source.paused()) {
            second.add(new Span("Switched off while paused"));
        } else {
            schedule.cron().next(now, schedule.zone(), 1).stream()
                    .findFirst()
                    .ifPresent(next -> second.add(new Span("Next "), new Moment(next)));
        }
        shown.add(second);
        return shown;
    }

    static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("hg-soft");
        return span;
    }
}
