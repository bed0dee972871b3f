package dev.headgate.console.overview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.Strip;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.overview.Overview.LiveRun;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.runs.RunStrip;
import java.time.Instant;

/** A run that goes on: where it is, since when, and how long it usually takes. */
final class LiveRow extends Div {

    LiveRow(LiveRun run, Instant now) {
        addClassName("hg-live-row");
        var strip = RunStrip.of(run.done(), now);
        var what = new Div(
                new StateWord(standing(run), words(run)),
                new Anchor(RunPaths.detail(run.run()), run.source() + " · " + run.stream()));
        what.addClassName("hg-live-what");
        var since = new Span(new Moment(run.startedAt().orElse(run.requestedAt())));
        run.usual().ifPresent(usual -> since.add(new Span(", usually takes " + Words.duration(usual))));
        since.addClassName("hg-soft");
        add(what, new Strip(strip.words(), strip.json()), since);
    }

    private static Standing standing(LiveRun run) {
        return run.startedAt().isEmpty() || run.waiting() ? Standing.WAITING : Standing.RUNNING;
    }

    static String words(LiveRun run) {
        if (run.startedAt().isEmpty()) {
            return "waits for AWS to take it";
        }
        return run.step()
                .map(step -> run.waiting() ? "waits in " + step : "in " + step)
                .orElse("running");
    }
}
