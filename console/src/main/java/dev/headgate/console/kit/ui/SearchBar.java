package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Search;
import dev.headgate.console.platform.Search.Grammar;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a list is searched by: a box that takes words and {@code key:value} with suggestions, and a chip for each of them. */
@StyleSheet("context://hg-find.css")
public final class SearchBar extends Div {

    private final ComboBox<String> box = new ComboBox<>();
    private final UnorderedList chips = new UnorderedList();
    private final Grammar grammar;
    private final Consumer<Search> changed;
    private Search search;

    /**
     * A bar that searches for nothing yet.
     *
     * @param suggestions what may be meant by what was typed so far, best first
     * @param changed told of every change that the reader makes
     */
    public SearchBar(Grammar grammar, Function<String, List<String>> suggestions, Consumer<Search> changed) {
        this.grammar = grammar;
        this.changed = changed;
        search = new Search(grammar, List.of());
        addClassName("hg-find");
        box.addClassName("hg-find-box");
        box.setAriaLabel("Search " + grammar.things().toLowerCase(Locale.ROOT));
        box.setPlaceholder("Search words, or filter by " + grammar.keys().getFirst() + ": and more (press /)");
        box.setAllowCustomValue(true);
        box.getElement().setAttribute("data-hg-search", true);
        box.setClearButtonVisible(true);
        box.setItems(query -> suggestions.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        box.addCustomValueSetListener(event -> take(event.getDetail()));
        box.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                take(event.getValue());
            }
        });
        chips.addClassName("hg-find-chips");
        getElement().setAttribute("role", "search");
        add(box, chips);
    }

    /** Shows what is searched for now. */
    public void show(Search now) {
        search = now;
        chips.removeAll();
        now.terms().forEach(term -> chips.add(new ListItem(chip(term))));
        chips.setVisible(!now.isEmpty());
    }

    /** Says why what the address asks for cannot be searched for. */
    public void refuse(String sentence) {
        box.setErrorMessage(sentence);
        box.setInvalid(true);
    }

    private Button chip(Search.Term term) {
        var label = term.isWord() ? term.value() : term.key() + ": " + term.value();
        var chip = new Button(label, _ -> changed.accept(search.without(term)));
        chip.setAriaLabel("Remove the filter " + label);
        chip.addClassName("hg-find-chip");
        chip.addThemeVariants(ButtonVariant.SMALL);
        return chip;
    }

    private void take(String typed) {
        try {
            var more = Search.of(grammar, typed);
            box.setInvalid(false);
            box.clear();
            if (!more.isEmpty()) {
                changed.accept(search.and(more.terms()));
            }
        } catch (Refusal refusal) {
            refuse(refusal.sentence());
        }
    }
}
