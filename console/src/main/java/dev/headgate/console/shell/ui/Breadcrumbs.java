package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Page;

/** Where the current page stands, with a way to each page above it. */
final class Breadcrumbs extends Nav {

    private final OrderedList path = new OrderedList();

    Breadcrumbs() {
        addClassName("hg-breadcrumbs");
        setAriaLabel("Breadcrumbs");
        add(path);
    }

    void show(Page page) {
        path.removeAll();
        page.above().forEach(crumb -> step(new Anchor(crumb.path().isEmpty() ? "." : crumb.path(), crumb.name())));
        var here = new Span(page.name());
        here.getElement().setAttribute("aria-current", "page");
        step(here);
    }

    private void step(Component part) {
        path.add(new ListItem(part));
    }
}
