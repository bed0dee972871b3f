package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Names with what is to be said of each. */
final class Facts extends DescriptionList {

    Facts() {
        addClassName("hg-facts");
    }

    Facts with(String name, Component... what) {
        add(new Term(name), new Description(new Div(what)));
        return this;
    }

    Facts with(String name, String what) {
        add(new Term(name), new Description(what));
        return this;
    }
}
