package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;

/** The filters of a list as chips that live in the address: each can be added from a menu and taken away by mouse or key. */
@StyleSheet("context://hg-kit.css")
public final class Chips extends Div {

    private final UrlState url;
    private final List<Filter> filters;
    private final Runnable changed;
    private final UnorderedList chips = new UnorderedList();
    private final MenuBar menu = new MenuBar();

    /** Chips for these filters; {@code changed} is called when the reader adds or removes one. */
    public Chips(UrlState url, List<Filter> filters, Runnable changed) {
        this.url = url;
        this.filters = List.copyOf(filters);
        this.changed = changed;
        addClassName("hg-chips");
        chips.getElement().setAttribute("aria-label", "Filters");
        menu.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        menu.getElement().setAttribute("aria-label", "Add a filter");
        fill(menu.addItem("Add filter").getSubMenu());
        add(chips, menu);
        refresh();
    }

    /** Adds a value of a filter, as the menu does. */
    public void add(String key, String value) {
        var values = new ArrayList<>(url.values(key));
        values.add(value);
        change(key, values);
    }

    /** Takes a value of a filter away. */
    public void remove(String key, String value) {
        change(key, url.values(key).stream().filter(it -> !it.equals(value)).toList());
    }

    /** Whether any filter is set. */
    public boolean isSet() {
        return filters.stream().anyMatch(filter -> !url.values(filter.key()).isEmpty());
    }

    /** Takes every filter away. */
    public void clear() {
        filters.forEach(filter -> url.put(filter.key()));
        refresh();
        changed.run();
    }

    /** Shows what the address says now; a page calls this once it has read it. */
    public void refresh() {
        chips.removeAll();
        filters.forEach(filter -> url.values(filter.key()).forEach(value -> chips.add(chip(filter, value))));
        chips.setVisible(isSet());
        if (chips.getComponentCount() > 1) {
            var all = new Button("Clear all", _ -> clear());
            all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            chips.add(new ListItem(all));
        }
    }

    private void change(String key, List<String> values) {
        url.put(key, values);
        refresh();
        changed.run();
    }

    private ListItem chip(Filter filter, String value) {
        var words = filter.label() + ": " + filter.words(value);
        var button = new Button(words, _ -> drop(filter, value));
        button.addClassName("hg-chip");
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel("Remove the filter " + words);
        for (var key : List.of(Key.DELETE, Key.BACKSPACE)) {
            Shortcuts.addShortcutListener(button, () -> drop(filter, value), key)
                    .listenOn(button);
        }
        return new ListItem(button);
    }

    private void drop(Filter filter, String value) {
        remove(filter.key(), value);
        focusSomethingNear();
    }

    private void focusSomethingNear() {
        chips.getChildren()
                .flatMap(item -> item.getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresentOrElse(Button::focus, () -> menu.getElement().executeJs("this.focus()"));
    }

    private void fill(SubMenu items) {
        for (var filter : filters) {
            if (!filter.choices().isEmpty()) {
                var choices = items.addItem(filter.label()).getSubMenu();
                filter.choices()
                        .forEach(choice -> choices.addItem(choice.words(), _ -> add(filter.key(), choice.value())));
            }
        }
    }
}
