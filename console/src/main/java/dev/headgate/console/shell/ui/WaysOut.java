package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;

/** What an error page offers to do next. */
final class WaysOut {

    private WaysOut() {}

    static Component overview() {
        var link = new Anchor(".", "Go to the overview");
        link.addClassName("hg-button");
        return link;
    }

    /** Opens the palette, which finds pages, sources and runs. */
    static Component find() {
        var find = new Button("Find a page, source or run");
        find.getElement().setAttribute("data-hg-press", "palette");
        return find;
    }

    static Component again() {
        return new Button("Try again", _ -> UI.getCurrent().getPage().reload());
    }
}
