package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.RunPaths;
import java.util.List;

/** The executions that the run took, oldest first; each leads to its own steps. */
final class AttemptsPart extends RunPart {

    private final Grid<Attempt> table = new Grid<>();
    private List<Attempt> last = List.of();

    AttemptsPart() {
        add(table);
    }

    @Override
    void show(RunShown shown) {
        if (last.isEmpty()) {
            columns(shown);
        }
        if (!last.equals(shown.attempts())) {
            last = shown.attempts();
            table.setItems(last);
        }
    }

    private void columns(RunShown shown) {
        table.addThemeVariants(GridVariant.LUMO_COMPACT);
        table.setAllRowsVisible(true);
        table.getElement().setAttribute("aria-label", "Attempts");
        table.addComponentColumn(attempt -> link(shown, attempt))
                .setHeader("Attempt")
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addComponentColumn(attempt -> RunWords.state(attempt.state()))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addComponentColumn(attempt -> Moment.exact(attempt.requestedAt()))
                .setHeader("Asked")
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addColumn(Attempt::requestedBy).setHeader("By").setAutoWidth(true).setFlexGrow(0);
        table.addColumn(attempt -> RunWords.took(
                                attempt.state().started(), attempt.state().ended())
                        .orElse(""))
                .setHeader("Took")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addComponentColumn(attempt -> {
                    var why = new Span(attempt.state().reason().orElse(""));
                    why.addClassName("hg-wrap");
                    return why;
                })
                .setHeader("Why it ended")
                .setFlexGrow(1);
    }

    private static Component link(RunShown shown, Attempt attempt) {
        return new Anchor(
                RunPaths.detail(shown.id()) + "?tab=" + RunTab.STEPS.word() + "&attempt=" + attempt.number(),
                "Attempt " + attempt.number());
    }
}
