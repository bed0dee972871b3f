package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.headgate.console.kit.ui.EmptyState;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.Search;
import dev.headgate.console.platform.Search.Term;
import dev.headgate.console.sources.Judged;
import dev.headgate.console.sources.SourcePaths;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Why the list is empty, and what to do about it. */
final class NoSources {

    private NoSources() {}

    /** There is no source at all. */
    static EmptyState registered() {
        var register = new Button("Register a source", _ -> UI.getCurrent().navigate(SourcePaths.NEW));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                "No sources yet",
                "A source is an API that is pulled into the lake. All it takes is its address, and a secret if it asks for one.",
                register);
    }

    /** The filters let nothing through; offers to drop those without which there is something. */
    static EmptyState found(Search search, Function<Search, List<Judged>> find, Consumer<Search> go) {
        var drops = search.terms().stream()
                .filter(term -> !find.apply(search.without(term)).isEmpty())
                .map(term -> drop(search, term, find.apply(search.without(term)).size(), go))
                .toArray(Button[]::new);
        return new EmptyState(
                "Nothing matches",
                drops.length == 0
                        ? "No source fits, whichever one filter is dropped."
                        : "No source fits all of these filters.",
                drops.length == 0 ? new Button[] {all(search, go)} : drops);
    }

    private static Button drop(Search search, Term term, int count, Consumer<Search> go) {
        return new Button(
                "Drop " + term.text() + " to see " + Words.count(count, "source", "sources"),
                _ -> go.accept(search.without(term)));
    }

    private static Button all(Search search, Consumer<Search> go) {
        return new Button("Drop all filters", _ -> go.accept(new Search(search.grammar(), List.of())));
    }
}
