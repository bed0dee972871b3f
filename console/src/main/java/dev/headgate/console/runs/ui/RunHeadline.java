package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Headline;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.runs.Lineage;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.sources.SourcePaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a run stands in a sentence, and below it what it is a run of. */
final class RunHeadline extends Div {

    private final DescriptionList facts = new DescriptionList();
    private final Paragraph gone = new Paragraph();
    private Optional<RunShown> last = Optional.empty();

    RunHeadline() {
        addClassName("hg-run-facts");
        gone.setVisible(false);
        add(facts, gone);
    }

    void show(RunShown shown) {
        if (last.filter(before -> before.run().latest().equals(shown.run().latest())
                        && before.attempt().number() == shown.attempt().number())
                .isEmpty()) {
            facts.removeAll();
            fill(shown);
            gone.removeAll();
            gone.setVisible(shown.isGone());
            shown.attempt()
                    .state()
                    .ended()
                    .ifPresent(noticed -> gone.add(
                            new Span(
                                    "AWS has no history of this attempt any more. What is shown is what the console noted until "),
                            Moment.exact(noticed),
                            new Span(".")));
        }
        last = Optional.of(shown);
    }

    private void fill(RunShown shown) {
        var run = shown.run();
        var lineage = Lineage.of(run);
        fact(
                "Source",
                new Anchor(SourcePaths.detail(run.source()), run.source().value()),
                new Span(", stream " + run.stream()));
        fact(
                "Definition",
                new Anchor(
                        SourcePaths.detail(run.source()) + "?tab=versions",
                        lineage.definition().map(number -> "version " + number).orElse(run.definition())));
        fact(
                "Mapping",
                new Anchor(
                        SourcePaths.detail(run.source()) + "?tab=mapping",
                        lineage.table()
                                .map(table -> table
                                        + lineage.mapping()
                                                .map(number -> ", version " + number)
                                                .orElse(""))
                                .orElse(run.mapping())));
        fact("Asked", new Moment(run.requestedAt()), new Span(" by " + run.requestedBy()));
        fact(
                "Attempt",
                new Span(shown.attempt().number() + " of " + shown.attempts().size()));
    }

    private void fact(String term, Component... description) {
        facts.add(new Div(new DescriptionList.Term(term), new DescriptionList.Description(description)));
    }

    /** The answer to the page's question. */
    static Component[] sentence(RunShown shown) {
        var run = shown.run();
        var took = RunWords.took(run.state().started(), run.state().ended());
        return switch (run.state()) {
            case RunState.Queued _ -> parts("Waits for AWS to take it, asked for ", new Moment(run.requestedAt()), ".");
            case RunState.Running running -> {
                var where = RunWords.current(shown.steps());
                yield parts(
                        where.isEmpty() ? "Running, started " : "Running in " + where.getLast() + ", started ",
                        new Moment(running.startedAt()),
                        ".");
            }
            case RunState.Succeeded _ -> succeeded(shown, took.orElse("a moment"));
            case RunState.Failed failed ->
                parts(
                        "Failed after " + took.orElse("a moment")
                                + failed.cause()
                                        .step()
                                        .map(step -> " in " + step)
                                        .orElse("") + ", ",
                        new Moment(failed.endedAt()),
                        ".");
            case RunState.Cancelled cancelled ->
                parts(cancelled.why() + " It ended ", new Moment(cancelled.endedAt()), ".");
            case RunState.Lost lost -> parts("How it ended is not known, since ", new Moment(lost.noticedAt()), ".");
        };
    }

    private static Component[] succeeded(RunShown shown, String took) {
        var parts = new ArrayList<Component>();
        parts.add(Headline.words("Succeeded in " + took));
        shown.run()
                .counts()
                .map(RunWords::figures)
                .filter(text -> !text.isEmpty())
                .ifPresent(figures -> {
                    parts.add(Headline.words(": "));
                    parts.add(Headline.figure(figures, RunWords.tab(shown.id(), RunTab.COUNTS)));
                });
        parts.add(Headline.words("."));
        return parts.toArray(Component[]::new);
    }

    private static Component[] parts(String before, Component middle, String after) {
        return List.of(Headline.words(before), middle, Headline.words(after)).toArray(Component[]::new);
    }
}
