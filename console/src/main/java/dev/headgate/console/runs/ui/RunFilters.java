package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.html.Div;
import dev.headgate.console.kit.ui.Chips;
import dev.headgate.console.kit.ui.Filter;
import dev.headgate.console.kit.ui.Filter.Choice;
import dev.headgate.console.kit.ui.SuggestBox;
import dev.headgate.console.kit.ui.UrlState;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Search;
import dev.headgate.console.runs.RunSearch;
import dev.headgate.console.runs.RunSearch.Key;
import dev.headgate.console.runs.RunState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is looked for on the list of runs: a search box, a chip for each filter, and what is often wanted; all in the address. */
final class RunFilters extends Div {

    private static final List<String> KEYS = Stream.concat(RunSearch.GRAMMAR.keys().stream(), Stream.of(Search.WORDS))
            .toList();

    private final UrlState url;
    private final Runnable changed;
    private final SuggestBox box;
    private final Chips chips;
    private final QuickPicks picks = new QuickPicks(this::go);

    RunFilters(UrlState url, Function<String, List<String>> suggestions, Runnable changed) {
        this.url = url;
        this.changed = changed;
        box = new SuggestBox(
                "Search runs by words or " + String.join(":, ", RunSearch.GRAMMAR.keys()) + ":",
                "Words, or state:failed from:7d",
                suggestions,
                this::typed);
        chips = new Chips(url, filters(), changed);
        addClassName("hg-run-filters");
        add(box, chips, picks);
    }

    /** What the address says; a refusal says why it cannot be read. */
    RunSearch read() {
        var all = new HashMap<String, List<String>>();
        KEYS.forEach(key -> all.put(key, url.values(key)));
        return RunSearch.of(all);
    }

    /** Shows what is looked for. */
    void show(RunSearch search) {
        box.settle();
        chips.refresh();
        picks.show(search);
    }

    /** Says why it cannot be looked for. */
    void refuse(String sentence) {
        chips.refresh();
        box.refuse(sentence);
    }

    /** Looks for something else from now on. */
    void go(Search other) {
        var parameters = other.parameters();
        KEYS.forEach(key -> url.put(key, parameters.getOrDefault(key, List.of())));
        changed.run();
    }

    private void typed(String text) {
        try {
            go(read().search().and(Search.of(RunSearch.GRAMMAR, text).terms()));
        } catch (Refusal refusal) {
            box.refuse(refusal.sentence());
        }
    }

    private static List<Filter> filters() {
        var states = Arrays.stream(RunState.Kind.values())
                .map(kind -> new Choice(kind.word(), kind.word()))
                .toList();
        var beginnings = List.of(
                new Choice("today", "today"),
                new Choice("yesterday", "yesterday"),
                new Choice("24h", "the last 24 hours"),
                new Choice("7d", "the last 7 days"),
                new Choice("30d", "the last 30 days"));
        return List.of(
                new Filter(Key.STATE.word(), "State", states),
                new Filter(Key.SOURCE.word(), "Source", List.of()),
                new Filter(Key.STREAM.word(), "Stream", List.of()),
                new Filter(Key.FROM.word(), "Asked since", beginnings),
                new Filter(Key.TO.word(), "Asked until", List.of(new Choice("yesterday", "yesterday"))),
                new Filter(Key.STEP.word(), "Failed in", List.of()),
                new Filter(Key.BY.word(), "Asked by", List.of(new Choice("schedule", "the schedule"))),
                new Filter(Key.CAUSE.word(), "Cause", List.of()),
                new Filter(Search.WORDS, "Words", List.of()));
    }
}
