package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A part that may be wider or higher than its place: it scrolls within itself, by mouse and by keys. */
public final class Scrolled extends Div {

    /** The label says to a screen reader what is in it. */
    public Scrolled(String label, Component content) {
        addClassName("hg-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
        add(content);
    }
}
