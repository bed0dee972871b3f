package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import dev.headgate.console.kit.ui.SearchBar;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.Preferences;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Search;
import dev.headgate.console.sources.Judged;
import dev.headgate.console.sources.SourceCsv;
import dev.headgate.console.sources.SourceList;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.SourceSearch;
import dev.headgate.contract.SourceId;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;

/** Which APIs feed us, and are they healthy? */
@Route(SourcePaths.LIST)
@Menu(title = "Sources", order = 1, icon = "vaadin:plug")
@RolesAllowed("ANALYST")
@StyleSheet("context://hg-kit.css")
@StyleSheet("context://hg-sources.css")
class SourcesView extends Page implements BeforeEnterObserver {

    private final transient SourceParts parts;
    private final SearchBar bar;
    private final NewRows fresh = new NewRows(this::load);
    private final SourceGrid grid;
    private final ColumnChoice columns;
    private final SourceRows rows;
    private final ManyActions many;
    private final Div empty = new Div();
    private transient Search search = Search.of(SourceSearch.GRAMMAR, "");

    SourcesView(SourceList list, SourceCsv csv, SourceParts parts, Preferences preferences, ChangeFeed feed) {
        super("Sources");
        this.parts = parts;
        bar = new SearchBar(SourceSearch.GRAMMAR, this::suggestions, this::go);
        rows = new SourceRows(list);
        grid = new SourceGrid(parts.clock());
        grid.setItems(rows);
        columns = new ColumnChoice("sources", grid.choosable(), preferences);
        many = new ManyActions(parts.activity(), parts.switches(), this::update);
        grid.addSelectionListener(event -> many.show(event.getAllSelectedItems().stream()
                .map(one -> one.source().id())
                .toList()));
        actions(
                register(),
                Download.csv("Export as CSV", () -> "sources.csv", out -> csv.write(SourceSearch.of(search), out)),
                columns);
        var drafts = new DraftsLine(parts.drafts());
        add(drafts, bar, fresh, many, empty, grid);
        addAttachListener(event -> fit(event.getUI()));
        Live.on(
                this,
                feed,
                change -> change.concerns("run") || change.concerns("source") || change.concerns("time"),
                _ -> update());
        Live.on(this, feed, change -> change.concerns("draft"), _ -> drafts.update());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var asked = Search.of(
                    SourceSearch.GRAMMAR,
                    event.getLocation().getQueryParameters().getParameters());
            SourceSearch.of(asked);
            search = asked;
        } catch (Refusal refusal) {
            bar.refuse(refusal.sentence());
        }
        bar.show(search);
        load();
    }

    private List<String> suggestions(String typed) {
        return SourceSuggestions.of(typed, parts.people().actor().name());
    }

    /** Looks for something else from now on; a value that means nothing is refused before the address changes. */
    private void go(Search other) {
        SourceSearch.of(other);
        getUI().ifPresent(ui -> ui.navigate(SourcePaths.LIST, new QueryParameters(other.parameters())));
    }

    private void load() {
        grid.deselectAll();
        fresh.offer(0);
        var all = parts.board().all();
        var found = found(all);
        rows.show(ids(found));
        headline(all);
        empty.removeAll();
        grid.setVisible(!found.isEmpty());
        empty.setVisible(found.isEmpty());
        if (found.isEmpty()) {
            empty.add(search.isEmpty() ? NoSources.registered() : NoSources.found(search, this::found, this::go));
        }
    }

    /** What is on the page stays where it is; what is new is offered. */
    void update() {
        rows.update();
        var all = parts.board().all();
        headline(all);
        var unseen = new HashSet<>(ids(found(all)));
        rows.ids().forEach(unseen::remove);
        fresh.offer(unseen.size());
    }

    private void headline(List<Judged> all) {
        if (all.isEmpty()) {
            headline().say("No API feeds the lake yet.");
        } else {
            headline().say(SourceHeadline.of(all));
        }
    }

    private List<Judged> found(Search other) {
        return parts.board().found(SourceSearch.of(other));
    }

    private List<Judged> found(List<Judged> all) {
        return search.isEmpty() ? all : found(search);
    }

    private static List<SourceId> ids(List<Judged> judged) {
        return judged.stream().map(Judged::id).toList();
    }

    private void fit(UI ui) {
        fit(Reader.hasNarrowWindow(ui));
        var resized = ui.getPage().addBrowserWindowResizeListener(size -> fit(Reader.isNarrow(size.getWidth())));
        addDetachListener(event -> {
            event.unregisterListener();
            resized.remove();
        });
    }

    private void fit(boolean narrow) {
        columns.setVisible(!narrow);
        grid.narrow(narrow);
        if (!narrow) {
            columns.apply();
        }
    }

    private static Button register() {
        var button = new Button("Register a source", _ -> UI.getCurrent().navigate(SourcePaths.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
