package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.sources.Activity;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.SourceSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How old the newest data is: when the last success was, and how much of the time to the next one has gone by. */
final class Freshness extends Div {

    Freshness(Activity activity, Optional<SourceSchedule> schedule, Instant now) {
        addClassName("hg-fresh");
        activity.success().ifPresentOrElse(run -> show(run, schedule, now), () -> add(soft("No success yet")));
    }

    private void show(PastRun run, Optional<SourceSchedule> schedule, Instant now) {
        add(new Moment(run.endedAt().orElse(run.requestedAt())));
        schedule.flatMap(rule -> share(run.requestedAt(), rule, now)).ifPresent(share -> add(bar(share)));
    }

    /** How much of the time from the last success to the firing that is due has gone by; more than one when it is overdue. */
    static Optional<Double> share(Instant success, SourceSchedule schedule, Instant now) {
        return schedule.cron().next(success, schedule.zone(), 1).stream()
                .map(due -> (double) Duration.between(success, now).toSeconds()
                        / Math.max(1, Duration.between(success, due).toSeconds()))
                .findFirst();
    }

    private static Div bar(double share) {
        var bar = new Div();
        bar.addClassName("hg-fresh-bar");
        if (share > 1) {
            bar.addClassName("hg-fresh-over");
        }
        bar.getElement().setAttribute("role", "img");
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        share > 1
                                ? "The next success is overdue."
                                : String.format(
                                        Locale.ROOT, "%.0f %% of the time to the next run has gone by.", share * 100));
        bar.getStyle().set("--hg-share", String.format(Locale.ROOT, "%.1f%%", Math.min(1, share) * 100));
        return bar;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("hg-soft");
        return span;
    }
}
