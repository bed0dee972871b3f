package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Tag;

/** The steps of an attempt over time, waiting apart from working. */
@Tag("hg-gantt")
final class GanttPicture extends RunPicture {

    GanttPicture() {
        getElement().setAttribute("class", "hg-gantt");
    }
}
