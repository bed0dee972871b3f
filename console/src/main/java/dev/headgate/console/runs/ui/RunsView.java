package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.ColumnChoice;
import dev.headgate.console.kit.ui.Download;
import dev.headgate.console.kit.ui.Live;
import dev.headgate.console.kit.ui.NewRows;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.Reader;
import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Role;
import dev.headgate.console.platform.Search;
import dev.headgate.console.runs.RunCriteria;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.runs.RunSearch;
import dev.headgate.console.runs.RunSearch.Key;
import dev.headgate.console.runs.RunSummary;
import dev.headgate.contract.RunId;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Set;

/** All runs, newest first: what happened, and what to look at. */
@Route(RunPaths.LIST)
@Menu(title = "Runs", order = 2, icon = "vaadin:list")
@RolesAllowed("ANALYST")
@StyleSheet("context://hg-runs.css")
class RunsView extends Page implements BeforeEnterObserver {

    private final RunListServices services;
    private final RunPages pages;
    private final RunGrid grid = new RunGrid(line -> open(RunPaths.detail(line.id())));
    private final RunFilters filters;
    private final NewRows fresh = new NewRows(this::reload);
    private final Div nothing = new Div();
    private final RunActions actions;
    private final ColumnChoice choice;
    private RunSearch search = RunSearch.ANYTHING;
    private RunCriteria meant = RunCriteria.ALL;
    private long known;

    RunsView(RunListServices services, RunSuggestions suggestions) {
        super("Runs");
        this.services = services;
        pages = new RunPages(services.runs());
        filters = new RunFilters(suggestions::of, this::go);
        actions = new RunActions(services.batch(), grid::deselectAll);
        choice = new ColumnChoice("runs", grid.columns(), services.preferences());
        actions(export(), choice);
        add(filters, fresh, actions, nothing, grid);
        if (services.people().actor().may(Role.OPERATOR)) {
            grid.setSelectionMode(SelectionMode.MULTI);
            grid.addSelectionListener(event -> actions.show(event.getAllSelectedItems()));
        } else {
            grid.setSelectionMode(SelectionMode.NONE);
        }
        grid.read(pages, _ -> Math.toIntExact(known));
        addAttachListener(event -> fit(event.getUI()));
        Live.on(this, services.feed(), change -> change.concerns("run"), this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            search = RunSearch.of(event.getLocation().getQueryParameters().getParameters());
            meant = services.runs().meant(search, zone());
            filters.show(search);
            reload();
        } catch (Refusal refusal) {
            filters.refuse(refusal.sentence());
            headline().say("This search cannot be read, so no run is shown.");
            nothing.setVisible(false);
            grid.setVisible(false);
        }
    }

    private void go(Search other) {
        UI.getCurrent().navigate(RunPaths.LIST, new QueryParameters(other.parameters()));
    }

    private static ZoneId zone() {
        return Reader.zone(UI.getCurrent());
    }

    private void open(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private void reload() {
        var summary = services.runs().summary(meant);
        pages.open(services.runs().asOfNow(meant));
        known = summary.runs();
        fresh.offer(0);
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        say(summary);
        nothing.removeAll();
        grid.setVisible(summary.runs() > 0);
        nothing.setVisible(summary.runs() == 0);
        if (summary.runs() == 0) {
            nothing.add(new NoRuns(search, this::go));
        }
    }

    /** Rows that are shown are brought up to date where they stand; new ones wait until they are asked for. */
    private void changed(Set<Change> changes) {
        var ids = changes.stream()
                .filter(change -> !change.equals(Change.ANYTHING))
                .map(change -> new RunId(change.id()))
                .filter(pages::shows)
                .toList();
        services.runs().lines(ids).forEach(grid.getDataProvider()::refreshItem);
        if (changes.contains(Change.ANYTHING)) {
            grid.getDataProvider().refreshAll();
        }
        var summary = services.runs().summary(meant);
        say(summary);
        fresh.offer(Math.max(0, summary.runs() - known));
    }

    /** Without a search the line speaks of today. */
    private void say(RunSummary summary) {
        if (!search.search().isEmpty()) {
            headline().say(RunsHeadline.of(search, summary, ""));
            return;
        }
        var today = RunSearch.ANYTHING.and(Key.FROM, "today");
        var ofToday = services.runs().summary(services.runs().meant(today, zone()));
        headline().say(RunsHeadline.of(today, ofToday, " today"));
    }

    private Download export() {
        return Download.csv(
                "Export as CSV",
                () -> "runs.csv",
                out -> services.export().write(meant, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    private void fit(UI ui) {
        fit(Reader.hasNarrowWindow(ui));
        var resized = ui.getPage().addBrowserWindowResizeListener(event -> fit(Reader.isNarrow(event.getWidth())));
        addDetachListener(event -> {
            event.unregisterListener();
            resized.remove();
        });
    }

    private void fit(boolean narrow) {
        choice.setVisible(!narrow);
        if (narrow) {
            grid.showCards();
        } else {
            grid.hideCards();
            choice.apply();
        }
    }
}
