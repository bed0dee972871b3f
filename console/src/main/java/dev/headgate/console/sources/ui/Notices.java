package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.sources.SourceListing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What keeps a source's page from being the whole truth now, and since when. */
final class Notices {

    private static final Duration FRESH = Duration.ofMinutes(3);

    private Notices() {}

    static void show(Div place, SourceListing one, Optional<Instant> asOf, Instant now) {
        place.removeAll();
        one.source()
                .deletion()
                .ifPresent(deletion -> place.add(new Div(
                        new Span("Deleted by " + deletion.by() + " "),
                        new Moment(deletion.at()),
                        new Span(
                                deletion.canBeUndone(now)
                                        ? ". It can be restored with its schedule and secret until "
                                        : ". It could be restored until "),
                        Moment.exact(deletion.restorableUntil()),
                        new Span("."))));
        one.source()
                .scheduleOpenSince()
                .ifPresent(
                        since -> place.add(
                                new Div(
                                        new Span("EventBridge has not been told of the schedule as it is here since "),
                                        Moment.exact(since),
                                        new Span(
                                                ". The console goes on trying every 30 s; until then the schedule there stays as it was."))));
        if (asOf.isEmpty() || asOf.get().plus(FRESH).isBefore(now)) {
            place.add(asOf.map(Notices::old)
                    .orElseGet(() -> new Div(new Span("Runs have not been looked at in AWS yet."))));
        }
        place.setVisible(place.getComponentCount() > 0);
    }

    private static Div old(Instant at) {
        return new Div(
                new Span("AWS has not answered since "),
                Moment.exact(at),
                new Span(". What is said of runs here is from then."));
    }
}
