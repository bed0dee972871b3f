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
        narrow("Attempt", table.addComponentColumn(attempt -> link(shown, attempt)));
        narrow("State", table.addComponentColumn(attempt -> RunWords.state(attempt.state())));
        narrow("Asked", table.addComponentColumn(attempt -> Moment.exact(attempt.requestedAt())));
        narrow("By", table.addColumn(Attempt::requestedBy));
        narrow("Took", table.addColumn(AttemptsPart::took)).setTextAlign(ColumnTextAlign.END);
        table.addComponentColumn(AttemptsPart::why).setHeader("Why it ended").setFlexGrow(1);
    }

    private static <T> Grid.Column<T> narrow(String name, Grid.Column<T> column) {
        return column.setHeader(name).setAutoWidth(true).setFlexGrow(0);
    }

    private static String took(Attempt attempt) {
        var state = attempt.state();
        return RunWords.took(state.started(), state.ended()).orElse("");
    }

    private static Span why(Attempt attempt) {
        var why = new Span(attempt.state().reason().orElse(""));
        why.addClassName("hg-wrap");
        return why;
    }

    private static Component link(RunShown shown, Attempt attempt) {
        var link = new Anchor(
                RunPaths.detail(shown.id()) + "?tab=" + RunTab.STEPS.word() + "&attempt=" + attempt.number(),
                "Attempt " + attempt.number());
        link.addClassName("hg-run-attempt");
        return link;
    }
}
