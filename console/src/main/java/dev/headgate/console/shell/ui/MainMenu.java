package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Locale;
import java.util.Optional;

/** The pages that the person may see, by the icons and words that the pages give themselves. */
final class MainMenu extends SideNav {

    MainMenu() {
        getElement().setAttribute("aria-label", "Pages");
        MenuConfiguration.getMenuEntries().forEach(page -> addItem(item(page)));
    }

    /** The key that leads to a page after "g". */
    static String letter(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private static SideNavItem item(MenuEntry page) {
        var item = new SideNavItem(page.title(), page.path());
        item.setMatchNested(!page.path().isEmpty() && !page.path().equals("/"));
        Optional.ofNullable(page.icon()).map(Icon::new).ifPresent(item::setPrefixComponent);
        item.getElement().setAttribute("data-hg-go", letter(page.title()));
        return item;
    }
}
