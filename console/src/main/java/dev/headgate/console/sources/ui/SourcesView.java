package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.Download;
import dev.headgate.console.kit.ui.Live;
import dev.headgate.console.kit.ui.NewRows;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.UrlState;
import dev.headgate.console.platform.ChangeFeed;
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
@Menu(title = "Sources", order = 1)
@RolesAllowed("ANALYST")
@StyleSheet("context://hg-sources.css")
class SourcesView extends Page implements BeforeEnterObserver {

    private final transient SourceList list;
    private final UrlState url = new UrlState(this);
    private final SourceFilters filters = new SourceFilters(url, this::load);
    private final NewRows fresh = new NewRows(this::load);
    private final SourceGrid grid;
    private final SourceRows rows;
    private final ManyActions many;
    private final Div empty = new Div();
    private transient Search search = Search.of(SourceSearch.GRAMMAR, "");

    SourcesView(SourceList list, SourceCsv csv, SourceParts parts, ChangeFeed feed) {
        super("Sources");
        this.list = list;
        rows = new SourceRows(list);
        grid = new SourceGrid(parts.clock());
        grid.setItems(rows);
        many = new ManyActions(parts.activity(), parts.switches(), this::update);
        grid.addSelectionListener(event -> many.show(event.getAllSelectedItems().stream()
                .map(one -> one.source().id())
                .toList()));
        actions(
                register(),
                Download.csv("Export as CSV", () -> "sources.csv", out -> csv.write(SourceSearch.of(search), out)));
        add(new DraftsLine(parts.drafts()), filters, fresh, many, grid, empty);
        Live.on(this, feed, change -> change.concerns("run") || change.concerns("source"), _ -> update());
        Narrow.watch(this, grid::narrow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url.read(event.getLocation());
        filters.show();
        load();
    }

    /** Reads the list anew; what cannot be read leaves it as it was, with the reason under the search box. */
    private void load() {
        search = filters.read().orElse(search);
        grid.deselectAll();
        fresh.offer(0);
        var all = list.judged(SourceSearch.ALL);
        var found = found(all);
        rows.show(ids(found));
        headline(all);
        empty.removeAll();
        grid.setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            empty.add(search.isEmpty() ? NoSources.registered() : NoSources.found(search, this::found, filters::go));
        }
    }

    /** What is on the page stays where it is; what is new is offered. */
    void update() {
        rows.update();
        var all = list.judged(SourceSearch.ALL);
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
        return list.judged(SourceSearch.of(other));
    }

    private List<Judged> found(List<Judged> all) {
        return search.isEmpty() ? all : found(search);
    }

    private static List<SourceId> ids(List<Judged> judged) {
        return judged.stream().map(Judged::id).toList();
    }

    private static Button register() {
        var button = new Button("Register a source", _ -> UI.getCurrent().navigate(SourcePaths.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
