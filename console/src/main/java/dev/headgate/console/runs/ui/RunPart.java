package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.html.Div;

/** One kind of evidence about a run, kept true while it is on the page. */
abstract class RunPart extends Div {

    RunPart() {
        addClassName("hg-run-part");
    }

    /** Shows the run as it is now; called again whenever it has changed. */
    abstract void show(RunShown shown);
}
