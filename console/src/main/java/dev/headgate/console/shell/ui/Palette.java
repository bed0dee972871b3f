package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.headgate.console.kit.PaletteEntry;
import java.util.List;

/** The command palette: type to find a page, a source, a run or something to do; arrows choose, Enter opens. */
final class Palette extends Dialog {

    private static final int REST_MILLIS = 120;

    private final PaletteSearch search;
    private final Actions actions;
    private final TextField typed = new TextField();
    private final Div found = new Div();
    private final Paragraph count = new Paragraph();

    Palette(PaletteSearch search, Actions actions) {
        this.search = search;
        this.actions = actions;
        addClassName("hg-palette");
        getElement().setAttribute("aria-label", "Command palette");
        typed.setAriaLabel("Find a page, a source, a run or something to do");
        typed.setPlaceholder("Find a page, a source, a run or something to do");
        typed.setWidthFull();
        typed.setAutofocus(true);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(REST_MILLIS);
        typed.addValueChangeListener(change -> show(change.getValue()));
        typed.getElement().setAttribute("data-hg-palette", true);
        found.setId("hg-palette-found");
        found.addClassName("hg-palette-found");
        found.getElement().setAttribute("role", "listbox").setAttribute("aria-label", "Found");
        count.addClassName("hg-palette-count");
        count.getElement().setAttribute("role", "status");
        add(typed, found, count);
        show("");
    }

    private void show(String words) {
        found.removeAll();
        search.find(words).forEach(entry -> found.add(link(entry)));
        actions.all().stream().filter(it -> it.matches(words)).forEach(action -> found.add(button(action)));
        var all = found.getComponentCount();
        found.getElement().setAttribute("data-for", words);
        count.setText(all == 0 ? "Nothing is called that." : all == 1 ? "1 found" : all + " found");
        count.setClassName("hg-heard-only", all > 0);
    }

    private Component link(PaletteEntry entry) {
        return option(
                List.of(entry.kind(), entry.name(), entry.detail()),
                () -> getUI().ifPresent(ui -> ui.navigate(entry.path())));
    }

    private Component button(Actions.Action action) {
        return option(List.of("Do", action.name(), ""), action.act());
    }

    private Component option(List<String> words, Runnable act) {
        var option = new Div(part("kind", words.get(0)), part("name", words.get(1)), part("detail", words.get(2)));
        option.setId("hg-option-" + found.getComponentCount());
        option.addClassName("hg-option");
        option.getElement().setAttribute("role", "option");
        option.addClickListener(_ -> {
            close();
            act.run();
        });
        return option;
    }

    private static Span part(String style, String text) {
        var part = new Span(text);
        part.addClassName("hg-option-" + style);
        return part;
    }
}
