package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.platform.AwsSettings;
import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.platform.Preferences;

/** The frame: menu, breadcrumbs, palette, who is signed in. */
@Layout
@AnonymousAllowed
@JavaScript("context://headgate.js")
@JavaScript("context://hg-frame.js")
@StyleSheet("context://hg-frame.css")
@StyleSheet("context://hg-kit.css")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Breadcrumbs breadcrumbs = new Breadcrumbs();
    private final PaletteSearch search;
    private final Actions actions;
    private final transient Preferences preferences;

    MainLayout(CurrentActor people, PaletteSearch search, Actions actions, Preferences preferences, AwsSettings aws) {
        this.search = search;
        this.actions = actions;
        this.preferences = preferences;
        setPrimarySection(Section.DRAWER);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        var bar = new Header(skip(), toggle, breadcrumbs, space());
        bar.addClassName("hg-bar");
        aws.override().ifPresent(_ -> bar.add(simulated()));
        bar.add(find(), shortcuts(), new UserMenu(people.actor(), actions));
        addToNavbar(bar);
        addToDrawer(brand(), new Scroller(new MainMenu()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        SingleKeys.of(preferences).tell(event.getUI());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().setAttribute("data-hg-at", "/" + event.getLocation().getPath());
        if (getContent() instanceof Page page) {
            breadcrumbs.show(page);
            if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
                page.focusName();
            }
        }
        getElement().executeJs("if (this.overlay) this.drawerOpened = false");
    }

    private static Component skip() {
        var skip = new Anchor("#content", "Skip to the content");
        skip.addClassName("hg-skip");
        return skip;
    }

    private static Component brand() {
        var brand = new Anchor(".", "Headgate");
        brand.addClassName("hg-brand");
        var start = new Nav(brand);
        start.setAriaLabel("Start");
        return start;
    }

    private static Component space() {
        var space = new Div();
        space.addClassName("hg-space");
        return space;
    }

    private static Component simulated() {
        var what = new Span(" AWS");
        what.addClassName("hg-simulated-what");
        var label = new Span(new Text("Simulated"), what);
        label.addClassName("hg-simulated");
        return label;
    }

    private Component find() {
        var find = new Button("Find", _ -> new Palette(search, actions).open());
        find.addThemeVariants(ButtonVariant.SMALL);
        find.addClassName("hg-palette-button");
        find.getElement().setAttribute("data-hg-action", "palette").setAttribute("aria-keyshortcuts", "Control+K");
        return find;
    }

    /** What the key "?" presses; the account menu has the same for everybody else. */
    private Component shortcuts() {
        var shortcuts = new Button("Keyboard shortcuts", _ -> new ShortcutsDialog(actions).open());
        shortcuts.addClassName("hg-heard-only");
        shortcuts.setTabIndex(-1);
        shortcuts.getElement().setAttribute("data-hg-action", "shortcuts").setAttribute("aria-hidden", "true");
        return shortcuts;
    }
}
