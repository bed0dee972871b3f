package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.headgate.console.platform.Preferences;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done from anywhere, from the account menu and from the palette alike. */
@Component
class Actions {

    private final Preferences preferences;
    private final AuthenticationContext door;

    Actions(Preferences preferences, AuthenticationContext door) {
        this.preferences = preferences;
        this.door = door;
    }

    /** Something to do and the words to find it by. */
    record Action(String name, String otherWords, Runnable act) {
        boolean matches(String typed) {
            return Matches.all(typed, name + " " + otherWords);
        }
    }

    List<Action> all() {
        return List.of(
                new Action("Dark colours", "theme scheme black night", () -> paint(Colours.DARK)),
                new Action("Light colours", "theme scheme white day", () -> paint(Colours.LIGHT)),
                new Action("Colours as the system says", "theme scheme", () -> paint(Colours.SYSTEM)),
                new Action("Keyboard shortcuts", "keys help", () -> new ShortcutsDialog(this).open()),
                new Action("Sign out", "log out logout leave", door::logout));
    }

    void paint(Colours colours) {
        colours.keep(preferences);
        UI.getCurrent().getPage().setColorScheme(colours.scheme());
    }

    Colours colours() {
        return Colours.of(preferences);
    }

    boolean hasSingleKeys() {
        return SingleKeys.areOn(preferences);
    }

    void singleKeys(SingleKeys keys) {
        keys.keep(preferences);
        keys.tell(UI.getCurrent());
    }

    void signOut() {
        door.logout();
    }
}
