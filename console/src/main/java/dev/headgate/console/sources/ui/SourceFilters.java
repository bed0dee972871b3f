package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Div;
import dev.headgate.console.kit.ui.Chips;
import dev.headgate.console.kit.ui.Filter;
import dev.headgate.console.kit.ui.SearchBox;
import dev.headgate.console.kit.ui.UrlState;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Search;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.SourceSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is looked for on the list: the search box and the chips, both kept in the address. */
final class SourceFilters extends Div {

    private static final List<String> KEYS = keys();

    private final UrlState url;
    private final SearchBox box = new SearchBox(
            "Search sources by words or " + String.join(":, ", SourceSearch.GRAMMAR.keys()) + ":",
            "Words, or standing:late table:sales_fact");
    private final Chips chips;
    private final Runnable changed;
    private boolean isSettling;

    SourceFilters(UrlState url, Runnable changed) {
        this.url = url;
        this.changed = changed;
        chips = new Chips(url, filters(), changed);
        addClassName("hg-row");
        box.addValueChangeListener(event -> typed(event.getValue()));
        add(box, chips);
    }

    /** What the address says; empty, with the reason under the box, where it says nothing that can be read. */
    Optional<Search> read() {
        try {
            var search = Search.of(SourceSearch.GRAMMAR, parameters());
            SourceSearch.of(search);
            box.setInvalid(false);
            return Optional.of(search);
        } catch (Refusal refusal) {
            box.setErrorMessage(refusal.sentence());
            box.setInvalid(true);
            return Optional.empty();
        }
    }

    /** Shows what the address says. */
    void show() {
        isSettling = true;
        box.setValue(String.join(" ", url.values(Search.WORDS)));
        isSettling = false;
        chips.refresh();
    }

    /** Looks for something else from now on. */
    void go(Search other) {
        var parameters = other.parameters();
        KEYS.forEach(key -> url.put(key, parameters.getOrDefault(key, List.of())));
        show();
        changed.run();
    }

    private void typed(String text) {
        if (!isSettling) {
            url.put(Search.WORDS, text.strip());
            changed.run();
        }
    }

    private HashMap<String, List<String>> parameters() {
        var all = new HashMap<String, List<String>>();
        KEYS.forEach(key -> all.put(key, url.values(key)));
        return all;
    }

    private static List<String> keys() {
        var all = new ArrayList<>(SourceSearch.GRAMMAR.keys());
        all.add(Search.WORDS);
        return List.copyOf(all);
    }

    private static List<Filter> filters() {
        var standings = Arrays.stream(Standing.values())
                .map(standing -> standing.name().toLowerCase(Locale.ROOT))
                .map(word -> new Filter.Choice(word, word))
                .toList();
        return List.of(
                new Filter(SourceSearch.STANDING, "Standing", standings),
                new Filter(SourceSearch.PAUSED, "Paused", yesOrNo()),
                new Filter(SourceSearch.DELETED, "Deleted", List.of(new Filter.Choice("true", "yes"))),
                new Filter("table", "Table", List.of()),
                new Filter("owner", "Registered by", List.of()));
    }

    private static List<Filter.Choice> yesOrNo() {
        return List.of(new Filter.Choice("true", "yes"), new Filter.Choice("false", "no"));
    }
}
