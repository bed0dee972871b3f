package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.runs.RunLine;
import dev.headgate.console.sources.SourcePaths;

/** A run where there is little room. */
final class RunCard extends Div {

    RunCard(RunLine line) {
        addClassName("hg-run-card");
        var run = line.run();
        var head = new Div(RunGrid.state(line), RunGrid.id(line), RunGrid.started(line), RunGrid.took(line));
        head.addClassName("hg-run-card-head");
        var what = new Div(
                new Anchor(SourcePaths.detail(run.source()), run.source().value()), new Span(" · " + run.stream()));
        add(head, what, RunGrid.strip(line));
        run.state().reason().ifPresent(why -> {
            var cause = new Div(why);
            cause.addClassName("hg-run-card-cause");
            add(cause);
        });
    }
}
