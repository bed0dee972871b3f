package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.EmptyState;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Scrolled;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.runs.StateGraph;
import dev.headgate.console.runs.Step;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an attempt did when: the state machine as a graph, the steps over time, and the same as a table. */
final class StepsPart extends RunPart {

    private final Clock clock = Clock.systemUTC();
    private final GraphPicture graph = new GraphPicture();
    private final GanttPicture gantt = new GanttPicture();
    private final Div over = new Div();
    private final EmptyState none = new EmptyState(
            "No steps yet",
            "The state machine has not been looked at since it took the run. This page follows it by itself.");
    private final Grid<Row> table = new Grid<>();
    private final GridListDataView<Row> rows = table.setItems(new ArrayList<>());
    private final Map<Long, Row> known = new HashMap<>();
    private Grid.Column<Row> retries;
    private Grid.Column<Row> error;
    private Optional<StateGraph> shape = Optional.empty();
    private Optional<RunShown> last = Optional.empty();
    private int attempt;

    StepsPart(RunReading reading) {
        var picture = new Asked<>(
                reading.background(),
                new Scrolled("The state machine", graph),
                () -> reading.pipeline().graph(),
                this::shaped);
        picture.addClassName("hg-run-graph");
        over.addClassName("hg-run-over");
        over.add(new H2("Over time"), gantt, new H2("Steps"), table);
        var both = new Div(picture, over);
        both.addClassName("hg-run-steps");
        add(none, both);
        columns();
    }

    @Override
    void show(RunShown shown) {
        last = Optional.of(shown);
        if (shown.attempt().number() != attempt) {
            attempt = shown.attempt().number();
            known.clear();
            rows.removeItems(rows.getItems().toList());
        }
        none.setVisible(shown.steps().isEmpty());
        over.setVisible(!shown.steps().isEmpty());
        GanttFigures.of(shown.attempt(), shown.steps(), clock.instant()).ifPresent(gantt::tell);
        draw();
        retries.setVisible(shown.steps().stream().anyMatch(step -> step.retries() > 0));
        error.setVisible(shown.steps().stream().anyMatch(step -> step.error().isPresent()));
        shown.steps().forEach(this::row);
    }

    private void shaped(StateGraph graph) {
        shape = Optional.of(graph);
        draw();
    }

    private void draw() {
        shape.ifPresent(given -> last.ifPresent(shown -> graph.tell(GraphFigures.of(given, shown.steps()))));
    }

    /** Only rows that are new or changed are sent, so that place and selection stay. */
    private void row(Step step) {
        var row = known.get(step.number());
        if (row == null) {
            var fresh = new Row(step);
            known.put(step.number(), fresh);
            rows.addItem(fresh);
        } else if (!row.step.equals(step)) {
            row.step = step;
            rows.refreshItem(row);
        }
    }

    private void columns() {
        table.addThemeVariants(GridVariant.LUMO_COMPACT);
        table.setAllRowsVisible(true);
        table.getElement().setAttribute("aria-label", "Steps");
        table.addColumn(row -> row.step.name())
                .setHeader("Step")
                .setWidth("10rem")
                .setFlexGrow(2);
        narrow(
                "Lane",
                table.addColumn(
                        row -> row.step.lane().map(lane -> "lane " + (lane + 1)).orElse("")),
                "5rem");
        narrow("State", table.addComponentColumn(row -> RunWords.state(row.step)), "7.5rem");
        narrow("Entered", table.addComponentColumn(row -> Moment.exact(row.step.entered())), "10rem");
        narrow("Took", table.addColumn(row -> took(row.step)), "6rem").setTextAlign(ColumnTextAlign.END);
        var again = table.addColumn(row -> row.step.retries() == 0 ? "" : Words.count(row.step.retries()));
        retries = narrow("Retries", again, "5rem").setTextAlign(ColumnTextAlign.END);
        error = table.addComponentColumn(row -> sentence(row.step.error().orElse("")))
                .setHeader("Error")
                .setWidth("10rem")
                .setFlexGrow(3);
    }

    private static <T> Grid.Column<T> narrow(String name, Grid.Column<T> column, String width) {
        return column.setHeader(name).setWidth(width).setFlexGrow(0);
    }

    private static String took(Step step) {
        return RunWords.took(Optional.of(step.entered()), step.exited()).orElse("");
    }

    private static Span sentence(String text) {
        var sentence = new Span(text);
        sentence.addClassName("hg-wrap");
        return sentence;
    }

    /** A line of the table, which stays the same while its step changes. */
    private static final class Row {
        private Step step;

        Row(Step step) {
            this.step = step;
        }
    }
}
