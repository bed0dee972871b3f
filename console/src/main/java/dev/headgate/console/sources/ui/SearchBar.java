package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import dev.headgate.console.platform.Search;
import dev.headgate.console.platform.Search.Term;

/** A box that takes words and {@code key:value}, and a chip for each that is in force. */
final class SearchBar extends Div {

    private final TextField box = new TextField();
    private final UnorderedList chips = new UnorderedList();
    private final SerializableConsumer<Search> changed;
    private transient Search search;

    /** A bar that calls {@code changed} with what is looked for from now on. */
    SearchBar(Search.Grammar grammar, String example, SerializableConsumer<Search> changed) {
        this.changed = changed;
        this.search = Search.of(grammar, "");
        addClassName("hg-search");
        box.setPlaceholder(example);
        box.setAriaLabel("Search by words or " + String.join(":, ", grammar.keys()) + ":");
        box.setClearButtonVisible(true);
        box.getElement().setAttribute("data-hg-search", true);
        box.addKeyPressListener(Key.ENTER, _ -> take());
        var find = new Button("Search", _ -> take());
        chips.addClassName("hg-chips");
        chips.getElement().setAttribute("aria-label", "Filters in force");
        add(box, find, chips);
    }

    /** Shows what is in force. */
    void show(Search other) {
        search = other;
        box.setInvalid(false);
        box.clear();
        chips.removeAll();
        other.terms().forEach(term -> chips.add(new ListItem(chip(term))));
        chips.setVisible(!other.isEmpty());
    }

    /** Says why the text of an address or of the box cannot be read. */
    void refuse(String sentence) {
        box.setErrorMessage(sentence);
        box.setInvalid(true);
    }

    private Button chip(Term term) {
        var chip = new Button(term.isWord() ? term.value() : term.key() + ": " + term.value());
        chip.addClassName("hg-chip");
        chip.addThemeVariants(ButtonVariant.SMALL);
        chip.setAriaLabel("Drop the filter " + term.text());
        chip.addClickListener(_ -> changed.accept(search.without(term)));
        return chip;
    }

    private void take() {
        try {
            var typed = Search.of(search.grammar(), box.getValue());
            changed.accept(search.and(typed.terms()));
        } catch (dev.headgate.console.platform.Refusal refusal) {
            refuse(refusal.sentence());
        }
    }
}
