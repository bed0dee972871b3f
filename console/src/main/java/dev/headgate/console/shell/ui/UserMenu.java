package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.headgate.console.platform.Actor;
import java.util.Arrays;
import java.util.Locale;

/** Who is signed in and what they may do, their colours, the shortcuts, and the way out. */
final class UserMenu extends MenuBar {

    private final Actions actions;

    UserMenu(Actor actor, Actions actions) {
        this.actions = actions;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("hg-user");
        getElement().setAttribute("aria-label", "Account");
        var role = new Span(actor.role().toLowerCase(Locale.ROOT));
        role.addClassName("hg-user-role");
        var root = addItem(new Span(actor.name()));
        root.add(role);
        fill(root.getSubMenu(), actor);
    }

    private void fill(SubMenu menu, Actor actor) {
        var rights = new Span(rights(actor));
        rights.addClassName("hg-user-rights");
        menu.addComponent(rights);
        menu.addSeparator();
        var colours = menu.addItem("Colours").getSubMenu();
        Arrays.stream(Colours.values()).forEach(it -> choice(colours, it));
        menu.addItem("Keyboard shortcuts", _ -> new ShortcutsDialog(actions).open());
        menu.addItem("Sign out", _ -> actions.signOut());
    }

    private void choice(SubMenu menu, Colours colours) {
        var item = menu.addItem(colours.words(), clicked -> {
            menu.getItems().forEach(other -> other.setChecked(other == clicked.getSource()));
            actions.paint(colours);
        });
        item.setCheckable(true);
        item.setChecked(actions.colours() == colours);
    }

    static String rights(Actor actor) {
        return switch (actor.role()) {
            case "ADMIN" -> "Role admin: may do everything, and read the audit trail.";
            case "OPERATOR" -> "Role operator: may read everything, register and run sources, retry and cancel runs.";
            case "ANALYST" -> "Role analyst: may read everything, register and run sources.";
            default -> "No role: may see nothing here yet.";
        };
    }
}
