package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every shortcut there is, and the switch for those of one plain key. */
final class ShortcutsDialog extends Dialog {

    ShortcutsDialog(Actions actions) {
        setHeaderTitle("Keyboard shortcuts");
        addClassName("hg-confirm");
        var list = new DescriptionList();
        list.addClassNames("hg-facts", "hg-keys");
        all().forEach((keys, what) -> list.add(new DescriptionList.Term(keys), new DescriptionList.Description(what)));
        var single = new Checkbox("Shortcuts of one plain key (/, ?, g) work", actions.hasSingleKeys());
        single.addValueChangeListener(change -> actions.singleKeys(change.getValue() ? SingleKeys.ON : SingleKeys.OFF));
        add(list, new Paragraph("They never act while you type in a field."), single);
        getFooter().add(new Button("Close", _ -> close()));
    }

    private static Map<String, String> all() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("Ctrl K or ⌘ K", "Open the command palette");
        keys.put("/", "Go to the search box of the page, or open the palette");
        MenuConfiguration.getMenuEntries()
                .forEach(page -> keys.put("g then " + MainMenu.letter(page.title()), "Go to " + page.title()));
        keys.put("?", "Show this list");
        keys.put("↑ ↓ Enter", "Choose a row of a list and open it");
        keys.put("Esc", "Close what lies over the page");
        return keys;
    }
}
