package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list has no rows: why, and what to do next. */
public final class EmptyState extends Div {

    /** Nothing to show, for this reason; the components are what to do next. */
    public EmptyState(String what, String why, Component... next) {
        addClassName("hg-empty");
        add(new H2(what), new Paragraph(why));
        add(next);
    }
}
