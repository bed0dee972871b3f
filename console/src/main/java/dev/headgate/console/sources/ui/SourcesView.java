package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.headgate.console.kit.ui.Live;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Search;
import dev.headgate.console.sources.Judged;
import dev.headgate.console.sources.SourceCsv;
import dev.headgate.console.sources.SourceList;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.SourceSearch;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;

/** Which APIs feed us, and are they healthy? */
@Route(SourcePaths.LIST)
@Menu(title = "Sources", order = 1)
@RolesAllowed("ANALYST")
@com.vaadin.flow.component.dependency.StyleSheet("context://hg-sources.css")
class SourcesView extends Page implements BeforeEnterObserver {

    private final transient SourceList list;
    private final transient SourceCsv csv;
    private final SearchBar bar;
    private final SourceGrid grid;
    private final SourceRows rows;
    private final ManyActions many;
    private final Button more = new Button("", _ -> load());
    private final Div empty = new Div();
    private transient Search search = Search.of(SourceSearch.GRAMMAR, "");

    SourcesView(SourceList list, SourceCsv csv, SourceParts parts, ChangeFeed feed) {
        super("Sources");
        this.list = list;
        this.csv = csv;
        bar = new SearchBar(SourceSearch.GRAMMAR, "Words, or standing:late table:sales_fact", this::go);
        rows = new SourceRows(list);
        grid = new SourceGrid(parts.clock());
        grid.setItems(rows);
        many = new ManyActions(parts.activity(), parts.switches(), this::update);
        grid.addSelectionListener(event -> many.show(event.getAllSelectedItems().stream()
                .map(one -> one.source().id())
                .toList()));
        more.addThemeVariants(ButtonVariant.SMALL);
        actions(register(), export());
        add(new DraftsLine(parts.drafts()), bar, more, many, grid, empty);
        Live.on(this, feed, change -> change.concerns("run") || change.concerns("source"), _ -> update());
        Narrow.watch(this, grid::narrow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search = Search.of(SourceSearch.GRAMMAR, "");
        try {
            search = Search.of(
                    SourceSearch.GRAMMAR,
                    event.getLocation().getQueryParameters().getParameters());
            SourceSearch.of(search);
            load();
        } catch (Refusal refusal) {
            search = Search.of(SourceSearch.GRAMMAR, "");
            load();
            bar.refuse(refusal.sentence());
        }
    }

    private void go(Search other) {
        SourceSearch.of(other);
        UI.getCurrent().navigate(SourcePaths.LIST, new QueryParameters(other.parameters()));
    }

    private void load() {
        bar.show(search);
        grid.deselectAll();
        more.setVisible(false);
        var all = list.judged(SourceSearch.ALL);
        var found = found(all);
        rows.show(ids(found));
        headline(all, found);
        empty.removeAll();
        grid.setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            empty.add(search.isEmpty() ? NoSources.registered() : NoSources.found(search, this::found, this::go));
        }
    }

    /** What is on the page stays where it is; what is new is offered. */
    private void update() {
        rows.update();
        var all = list.judged(SourceSearch.ALL);
        var found = found(all);
        headline(all, found);
        var fresh = new HashSet<>(ids(found));
        rows.ids().forEach(fresh::remove);
        more.setText(Words.count(fresh.size()) + " new");
        more.setAriaLabel("Show " + Words.count(fresh.size(), "source that is", "sources that are") + " new");
        more.setVisible(!fresh.isEmpty());
    }

    private void headline(List<Judged> all, List<Judged> found) {
        if (all.isEmpty() && found.isEmpty()) {
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

    private static List<dev.headgate.contract.SourceId> ids(List<Judged> judged) {
        return judged.stream().map(Judged::id).toList();
    }

    private static Button register() {
        var button = new Button("Register a source", _ -> UI.getCurrent().navigate(SourcePaths.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** The export holds what the filters let through at the time of the click, with all its columns. */
    private Anchor export() {
        var handler = (DownloadHandler) event -> {
            event.setFileName("sources.csv");
            event.setContentType("text/csv;charset=UTF-8");
            csv.write(SourceSearch.of(search), event.getOutputStream());
        };
        var link = new Anchor(handler, "Export as CSV");
        link.addClassName("hg-button");
        return link;
    }
}
