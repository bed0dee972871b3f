package dev.headgate.console.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.overview.Overview.Trouble;
import dev.headgate.console.overview.Overview.TroubleGroup;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.contract.RunId;
import java.util.Optional;
import java.util.function.Consumer;

/** Streams that fail for one cause, with the next step for each. */
final class TroubleCard extends Div {

    private final Optional<Consumer<RunId>> retry;

    /**
     * A card of the group.
     *
     * @param retry runs a run again; absent for those who may not
     */
    TroubleCard(TroubleGroup group, Optional<Consumer<RunId>> retry) {
        this.retry = retry;
        addClassName("hg-trouble");
        var lost = group.troubles().stream().allMatch(one -> one.state().equals("lost"));
        var head = new Div(new StateWord(lost ? Standing.UNKNOWN : Standing.FAILED, word(group, lost)));
        head.add(soft(" since "), new Moment(group.since()));
        head.addClassName("hg-trouble-head");
        var streams = new UnorderedList();
        group.troubles().forEach(one -> streams.add(row(one)));
        add(head, new Paragraph(group.cause()), streams);
    }

    private static String word(TroubleGroup group, boolean lost) {
        return group.step().map(step -> "failed in " + step).orElse(lost ? "lost" : "failed");
    }

    private ListItem row(Trouble trouble) {
        var row = new ListItem(
                new Anchor(
                        SourcePaths.detail(trouble.source()), trouble.source().value()),
                new Span(" · " + trouble.stream()),
                soft(times(trouble.failures())),
                new Moment(trouble.endedAt()));
        row.addClassName("hg-trouble-row");
        var next = new Div(next(trouble));
        next.addClassName("hg-trouble-next");
        row.add(next);
        return row;
    }

    static String times(int failures) {
        return failures == 1 ? "once, " : failures + " times in a row, the last ";
    }

    private Component[] next(Trouble trouble) {
        var open = new Anchor(RunPaths.detail(trouble.run()), "Open run");
        open.getElement().setAttribute("aria-label", "Open run " + trouble.run());
        if (trouble.again().isPresent()) {
            var again = trouble.again().get();
            return new Component[] {
                new StateWord(Standing.RUNNING, "runs again"), new Anchor(RunPaths.detail(again), again.value()), open
            };
        }
        return retry.map(act -> new Component[] {open, retry(trouble, act)}).orElse(new Component[] {open});
    }

    private static Button retry(Trouble trouble, Consumer<RunId> act) {
        var button = new Button("Retry", _ -> act.accept(trouble.run()));
        button.setAriaLabel("Retry run " + trouble.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        return button;
    }

    private static Span soft(String text) {
        var words = new Span(text);
        words.addClassName("hg-soft");
        return words;
    }
}
