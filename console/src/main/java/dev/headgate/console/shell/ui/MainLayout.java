package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.platform.CurrentActor;

/** The frame: menu, breadcrumbs, who is signed in. */
@Layout
@AnonymousAllowed
@JavaScript("context://headgate.js")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Breadcrumbs breadcrumbs = new Breadcrumbs();

    MainLayout(CurrentActor people, AuthenticationContext door) {
        setPrimarySection(Section.DRAWER);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        var space = new Div();
        space.addClassName("hg-space");
        addToNavbar(toggle, breadcrumbs, space, new UserMenu(people.actor(), door));
        var brand = new Anchor(".", "Headgate");
        brand.addClassName("hg-brand");
        addToDrawer(brand, new Scroller(menu()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (getContent() instanceof Page page) {
            breadcrumbs.show(page);
        }
    }

    private static SideNav menu() {
        var menu = new SideNav();
        menu.getElement().setAttribute("aria-label", "Pages");
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(new SideNavItem(entry.title(), entry.path())));
        return menu;
    }
}
