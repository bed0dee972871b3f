package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Div;
import dev.headgate.console.sources.PastRun;
import java.util.List;

/** The newest runs of a source as a row of cells, the newest at the right; each leads to its run. */
final class RunStrip extends Div {

    RunStrip(List<PastRun> newestFirst) {
        addClassName("hg-last-runs");
        newestFirst.reversed().forEach(run -> add(RunMark.cell(run)));
        if (newestFirst.isEmpty()) {
            addClassName("hg-soft");
            setText("Never ran");
        }
    }
}
