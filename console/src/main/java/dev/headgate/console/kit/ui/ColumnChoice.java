package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.headgate.console.platform.Preferences;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of a list's columns the reader wants to see, kept for the person. */
public final class ColumnChoice extends MenuBar {

    private final Map<String, ? extends Grid.Column<?>> columns;
    private final Preferences preferences;
    private final String memory;
    private final Set<String> hidden = new HashSet<>();

    /**
     * A choice among these columns.
     *
     * @param list the name of the list, under which the choice is kept
     * @param columns the columns by their headers, in their order
     */
    public ColumnChoice(String list, Map<String, ? extends Grid.Column<?>> columns, Preferences preferences) {
        this.columns = columns;
        this.preferences = preferences;
        memory = list + ".hidden-columns";
        preferences.value(memory).ifPresent(kept -> hidden.addAll(List.of(kept.split("\\|"))));
        addThemeVariants(MenuBarVariant.TERTIARY);
        getElement().setAttribute("aria-label", "Columns of " + list);
        var menu = addItem("Columns").getSubMenu();
        columns.keySet().forEach(name -> {
            var item =
                    menu.addItem(name, event -> choose(name, event.getSource().isChecked()));
            item.setCheckable(true);
            item.setChecked(!hidden.contains(name));
            item.setKeepOpen(true);
        });
        apply();
    }

    /** Shows the columns that are wanted. */
    public void apply() {
        columns.forEach((name, column) -> column.setVisible(!hidden.contains(name)));
    }

    private void choose(String name, boolean wanted) {
        if (wanted) {
            hidden.remove(name);
        } else {
            hidden.add(name);
        }
        if (hidden.isEmpty()) {
            preferences.forget(memory);
        } else {
            preferences.say(memory, String.join("|", hidden));
        }
        apply();
    }
}
