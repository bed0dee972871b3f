package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.RowTable;
import dev.headgate.console.kit.ui.Scrolled;
import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.RunPaths;
import java.util.List;

/** The executions that the run took, oldest first; each leads to its own steps. */
final class AttemptsPart extends RunPart {

    private List<Attempt> last = List.of();

    @Override
    void show(RunShown shown) {
        if (last.equals(shown.attempts())) {
            return;
        }
        last = shown.attempts();
        var table = new RowTable("Attempts", "Attempt", "State", "Asked", "By", "Took", "Why it ended");
        last.forEach(attempt -> table.row(
                link(shown, attempt),
                RunWords.state(attempt.state()),
                Moment.exact(attempt.requestedAt()),
                new Text(attempt.requestedBy()),
                new Text(took(attempt)),
                new Text(attempt.state().reason().orElse(""))));
        removeAll();
        add(new Scrolled("Attempts", table));
    }

    private static String took(Attempt attempt) {
        var state = attempt.state();
        return RunWords.took(state.started(), state.ended()).orElse("");
    }

    private static Component link(RunShown shown, Attempt attempt) {
        return new Anchor(
                RunPaths.detail(shown.id()) + "?tab=" + RunTab.STEPS.word() + "&attempt=" + attempt.number(),
                "Attempt " + attempt.number());
    }
}
