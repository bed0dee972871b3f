package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Tag;

/** The state machine as a graph, with what an attempt did in each state. */
@Tag("hg-graph")
final class GraphPicture extends RunPicture {

    GraphPicture() {
        getElement().setAttribute("class", "hg-graph");
    }
}
