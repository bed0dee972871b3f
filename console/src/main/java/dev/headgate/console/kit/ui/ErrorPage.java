package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Instead of a page that cannot be shown: what happened, why as far as it is known, and what to do next. */
public abstract class ErrorPage extends Page {

    /** A page with a name for what happened. */
    protected ErrorPage(String name) {
        super(name);
        addClassName("hg-error");
    }

    /** Says it in a sentence, with more of it below, and offers what to do next. */
    protected final void explain(String sentence, String more, Component... next) {
        headline().say(sentence);
        if (!more.isBlank()) {
            var why = new Paragraph(more);
            why.addClassName("hg-soft");
            add(why);
        }
        var steps = new Div(next);
        steps.addClassName("hg-error-next");
        add(steps);
    }
}
