package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.headgate.console.kit.ui.EmptyState;
import dev.headgate.console.platform.Search;
import dev.headgate.console.runs.RunSearch;
import dev.headgate.console.sources.SourcePaths;
import java.util.function.Consumer;

/** Why no run is shown, and what to do about it. */
final class NoRuns extends Div {

    NoRuns(RunSearch search, Consumer<Search> look) {
        add(search.search().isEmpty() ? none() : unmatched(search.search(), look));
    }

    private static EmptyState none() {
        return new EmptyState(
                "No run yet",
                "A run pulls a source once, through to the warehouse. It starts from a source's page, or by its schedule.",
                new Anchor(SourcePaths.LIST, "Choose a source to run"),
                new Anchor(SourcePaths.NEW, "Register a source"));
    }

    private static EmptyState unmatched(Search search, Consumer<Search> look) {
        var ways = search.terms().stream()
                .map(term -> new Button("Drop " + term.text(), _ -> look.accept(search.without(term))))
                .toArray(Component[]::new);
        return new EmptyState(
                "No run matches",
                search.terms().size() == 1
                        ? "No run there is fits the filter."
                        : "No run fits all the filters at once. Drop one of them.",
                ways);
    }
}
