package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.html.Div;
import dev.headgate.console.kit.ui.SearchBar;
import dev.headgate.console.platform.Search;
import dev.headgate.console.runs.RunSearch;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is looked for on the list of runs, and what is often wanted. */
final class RunFilters extends Div {

    private final SearchBar bar;
    private final QuickPicks picks;

    RunFilters(Function<String, List<String>> suggestions, Consumer<Search> go) {
        bar = new SearchBar(RunSearch.GRAMMAR, suggestions, go);
        picks = new QuickPicks(go);
        addClassName("hg-run-filters");
        add(bar, picks);
    }

    /** Shows what is looked for. */
    void show(RunSearch search) {
        bar.show(search.search());
        picks.show(search);
    }

    /** Says why it cannot be looked for. */
    void refuse(String sentence) {
        bar.refuse(sentence);
    }
}
