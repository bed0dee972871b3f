package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.contract.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /** The same cells as one picture that leads to the source's runs: on a small screen a cell is too narrow for a finger. */
    static Component picture(SourceId source, List<PastRun> newestFirst) {
        if (newestFirst.isEmpty()) {
            return new RunStrip(newestFirst);
        }
        var picture = new Anchor(SourcePaths.detail(source) + "?tab=runs");
        picture.addClassName("hg-last-runs");
        picture.setAriaLabel(words(newestFirst));
        newestFirst.reversed().forEach(run -> picture.add(RunMark.drawn(run)));
        return picture;
    }

    /** Such as "Last 20 runs: 18 succeeded, 2 failed". */
    static String words(List<PastRun> runs) {
        var parts = new ArrayList<String>();
        for (var status : PastRun.Status.values()) {
            var count = runs.stream().filter(run -> run.status() == status).count();
            if (count > 0) {
                parts.add(Words.count(count) + " " + status.name().toLowerCase(Locale.ROOT));
            }
        }
        return "Last " + Words.count(runs.size(), "run", "runs") + ": " + String.join(", ", parts);
    }
}
