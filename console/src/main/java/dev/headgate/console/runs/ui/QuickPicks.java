package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.headgate.console.platform.Search;
import dev.headgate.console.runs.RunSearch;
import dev.headgate.console.runs.RunSearch.Key;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/** Searches that are often wanted; each keeps the rest of the search. */
final class QuickPicks extends UnorderedList {

    private final Consumer<Search> go;

    QuickPicks(Consumer<Search> go) {
        this.go = go;
        addClassName("hg-run-picks");
        getElement().setAttribute("aria-label", "Quick filters");
    }

    /** Offers to narrow this search. */
    void show(RunSearch search) {
        removeAll();
        var picks = new LinkedHashMap<String, RunSearch>();
        picks.put("Today", search.and(Key.FROM, "today"));
        picks.put("Last 24 h", search.and(Key.FROM, "24h"));
        picks.put("Last 7 d", search.and(Key.FROM, "7d"));
        picks.put("Failed", search.and(Key.STATE, "failed").and(Key.STATE, "lost"));
        picks.put("Going on", search.and(Key.STATE, "queued").and(Key.STATE, "running"));
        picks.forEach((name, pick) -> {
            if (!pick.equals(search)) {
                add(new ListItem(button(name, pick)));
            }
        });
    }

    private Button button(String name, RunSearch pick) {
        var button = new Button(name, _ -> go.accept(pick.search()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
