package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.headgate.console.platform.Actor;
import java.util.Locale;

/** Who is signed in and with which role, dark or light, and the way out. */
final class UserMenu extends MenuBar {

    UserMenu(Actor actor, AuthenticationContext door) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        getElement().setAttribute("aria-label", "Account");
        var name = addItem(actor.name() + " · " + actor.role().toLowerCase(Locale.ROOT));
        var themes = name.getSubMenu().addItem("Colours").getSubMenu();
        themes.addItem("As the system says", _ -> scheme(ColorScheme.Value.SYSTEM));
        themes.addItem("Light", _ -> scheme(ColorScheme.Value.LIGHT));
        themes.addItem("Dark", _ -> scheme(ColorScheme.Value.DARK));
        name.getSubMenu().addItem("Sign out", _ -> door.logout());
    }

    private void scheme(ColorScheme.Value value) {
        getUI().ifPresent(ui -> ui.getPage().setColorScheme(value));
    }
}
