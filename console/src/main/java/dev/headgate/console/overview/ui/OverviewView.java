package dev.headgate.console.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.Chart;
import dev.headgate.console.kit.ui.Headline;
import dev.headgate.console.kit.ui.Live;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.Reader;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.overview.Line;
import dev.headgate.console.overview.Overview;
import dev.headgate.console.overview.OverviewPaths;
import dev.headgate.console.platform.Role;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.contract.RunId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Is anything wrong, and what should be done first? */
@Route(OverviewPaths.HOME)
@Menu(title = "Overview", order = 0, icon = "vaadin:dashboard")
@RolesAllowed("ANALYST")
@StyleSheet("context://hg-overview.css")
class OverviewView extends Page implements BeforeEnterObserver {

    private final OverviewServices services;
    private final Optional<Consumer<RunId>> retry;
    private final Part inbox = new Part();
    private final Part late = new Part();
    private final Part live = new Part();
    private final Part days = new Part();
    private final Part oldest = new Part();
    private final Part trends = new Part();
    private Optional<Chart> runs = Optional.empty();
    private Optional<Chart> rows = Optional.empty();

    OverviewView(OverviewServices services) {
        super("Overview");
        this.services = services;
        retry = Optional.<Consumer<RunId>>of(this::retry)
                .filter(_ -> services.people().actor().may(Role.OPERATOR));
        var figures = new Div(days, oldest);
        figures.addClassName("hg-overview-figures");
        trends.addClassName("hg-overview-trends");
        add(introduction(), inbox, late, live, figures, trends);
        Live.on(
                this,
                services.feed(),
                change -> change.concerns("run") || change.concerns("source") || change.concerns("time"),
                _ -> getUI().ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getUI());
    }

    private void show(UI ui) {
        var overview = services.overviews().now(Reader.zone(ui));
        headline().say(parts(overview.answer()));
        standing(asked(overview));
        inbox.show(
                "Failing",
                overview.inbox().stream()
                        .map(group -> new TroubleCard(group, retry))
                        .toList());
        late.show("Late", overview.late().stream().map(OverviewView::late).toList());
        live.show(
                "Going on now",
                overview.live().stream()
                        .map(run -> new LiveRow(run, overview.at()))
                        .toList());
        var any = overview.registered() > 0;
        days.show("Today and yesterday", any ? List.of(new DaysTable(overview)) : List.of());
        oldest.show(
                "Oldest data",
                overview.oldest().stream().map(OverviewView::fresh).toList());
        trends(overview);
    }

    /** Somebody new is shown once what to look at. */
    private Component introduction() {
        var preferences = services.preferences();
        return preferences.value(Introduction.READ).isPresent()
                ? new Div()
                : services.overviews()
                        .first()
                        .<Component>map(run -> new Introduction(run, () -> preferences.say(Introduction.READ, "yes")))
                        .orElseGet(Div::new);
    }

    private void trends(Overview overview) {
        if (overview.days().stream().allMatch(day -> day.all() == 0)) {
            trends.show("", List.of());
            return;
        }
        var shown = Trends.shown(overview.days());
        var runsADay = Trends.runs(shown);
        var rowsADay = Trends.rows(shown);
        if (runs.isEmpty() || rows.isEmpty()) {
            runs = Optional.of(new Chart(runsADay));
            rows = Optional.of(new Chart(rowsADay));
            trends.show("The last " + shown.size() + " days", List.of(runs.get(), rows.get()));
        } else {
            runs.get().show(runsADay);
            rows.get().show(rowsADay);
        }
    }

    /** Unless AWS was asked just now, nothing on the page is more than what was true then. */
    private static Component asked(Overview overview) {
        var when = new Span();
        when.addClassName("hg-soft");
        if (overview.stale()) {
            when.add(new StateWord(Standing.UNKNOWN, "AWS does not answer"));
        }
        overview.asked().ifPresent(at -> when.add(new Span(overview.stale() ? " since " : "As of "), new Moment(at)));
        return when;
    }

    private static Component late(Overview.LateSource source) {
        var row = new Div(
                new StateWord(source.standing()),
                new Anchor(SourcePaths.detail(source.source()), source.source().value()),
                new Span(source.sentence()));
        row.addClassName("hg-overview-row");
        return row;
    }

    private static Component fresh(Overview.Freshness source) {
        var row = new Div(
                new StateWord(source.standing()),
                new Anchor(SourcePaths.detail(source.source()), source.source().value()));
        row.add(source.loadedAt().<Component>map(Moment::new).orElseGet(() -> new Span("never loaded")));
        row.addClassName("hg-overview-row");
        return row;
    }

    private static Component[] parts(Line line) {
        return line.parts().stream()
                .map(part -> part.path()
                        .map(path -> Headline.figure(part.text(), path))
                        .orElseGet(() -> Headline.words(part.text())))
                .toArray(Component[]::new);
    }

    private void retry(RunId id) {
        Toasts.attempt(() -> {
            var run = services.control().retry(id);
            Toasts.say("Run " + id + " runs again, as its "
                    + Words.count(run.latest().number()) + ". attempt.");
        });
        getUI().ifPresent(this::show);
    }
}
