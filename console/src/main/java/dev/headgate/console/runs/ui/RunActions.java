package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.runs.RunBatch;
import dev.headgate.console.runs.RunBatch.Outcome;
import dev.headgate.console.runs.RunLine;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.contract.RunId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What can be done to the rows that are selected. */
final class RunActions extends Div {

    private final RunBatch batch;
    private final Runnable done;
    private final Span count = new Span();
    private final Button retry = new Button("Retry", _ -> askToRetry());
    private final Button cancel = new Button("Cancel runs", _ -> askToCancel());
    private Set<RunLine> selected = Set.of();

    RunActions(RunBatch batch, Runnable done) {
        this.batch = batch;
        this.done = done;
        addClassName("hg-run-actions");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Selected runs");
        add(count, retry, cancel, new Button("Select none", _ -> done.run()));
        show(Set.of());
    }

    /** Takes other rows as selected. */
    void show(Set<RunLine> rows) {
        selected = rows;
        setVisible(!rows.isEmpty());
        count.setText(rows.size() + " selected");
        retry.setText("Retry " + retryable().size());
        retry.setEnabled(!retryable().isEmpty());
        cancel.setText("Cancel " + live().size());
        cancel.setEnabled(!live().isEmpty());
    }

    private List<RunId> retryable() {
        return selected.stream()
                .filter(line -> RunGrid.canBeRetried(line.run()))
                .map(RunLine::id)
                .sorted()
                .toList();
    }

    private List<RunId> live() {
        return selected.stream()
                .filter(line -> line.run().state().isLive())
                .map(RunLine::id)
                .sorted()
                .toList();
    }

    private void askToRetry() {
        var runs = retryable();
        ask(
                "Retry " + Words.count(runs.size(), "run", "runs") + "?",
                "Each gets a new attempt with the same definition, mapping and input. A step that was done already changes "
                        + "nothing the second time. An attempt can be cancelled while it goes on.",
                "Retry " + runs.size(),
                runs,
                batch::retry);
    }

    private void askToCancel() {
        var runs = live();
        ask(
                "Cancel " + Words.count(runs.size(), "run", "runs") + "?",
                "Each is stopped where it is. What it committed stays, and a retry goes on from there; the attempt itself "
                        + "cannot be taken up again.",
                "Cancel " + runs.size(),
                runs,
                batch::cancel);
    }

    private void ask(
            String question,
            String consequence,
            String act,
            List<RunId> runs,
            Function<Collection<RunId>, List<Outcome>> doing) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.add(new Paragraph(consequence), listed(runs));
        dialog.setConfirmText(act);
        dialog.setCancelable(true);
        dialog.setCancelText("Leave them");
        dialog.addConfirmListener(_ -> tell(act, doing.apply(runs)));
        dialog.open();
    }

    private void tell(String act, List<Outcome> outcomes) {
        done.run();
        var refused = outcomes.stream().filter(one -> one.refusal().isPresent()).toList();
        if (refused.isEmpty()) {
            Toasts.say(act + ": all done.");
            return;
        }
        var dialog = new ConfirmDialog();
        dialog.setHeader(act + ": " + (outcomes.size() - refused.size()) + " done, " + refused.size() + " not");
        var reasons = new UnorderedList();
        refused.forEach(one -> reasons.add(
                new ListItem(link(one.run()), new Span(": " + one.refusal().orElse("")))));
        dialog.add(reasons);
        dialog.setConfirmText("Close");
        dialog.open();
    }

    private static UnorderedList listed(List<RunId> runs) {
        var list = new UnorderedList();
        list.addClassName("hg-scrolled");
        runs.forEach(run -> list.add(new ListItem(link(run))));
        return list;
    }

    private static Anchor link(RunId run) {
        return new Anchor(RunPaths.detail(run), run.value());
    }
}
