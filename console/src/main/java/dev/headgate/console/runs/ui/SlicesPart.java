package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.ValueProvider;
import dev.headgate.console.kit.ui.EmptyState;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.RunSlices;
import dev.headgate.contract.RunId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts into which the pull was cut, and how far each has come. */
final class SlicesPart extends RunPart {

    private static final int AT_ONCE = 200;

    private final Asked<RunSlices> asked;
    private final Paragraph line = new Paragraph();
    private final EmptyState none = new EmptyState(
            "No slices yet", "The run has not been planned. Slices are there once its first step is through.");
    private final Grid<RunSlices.Progress> table = new Grid<>();
    private final Button more = new Button("Show more", _ -> more());
    private int limit = AT_ONCE;
    private Optional<RunShown> last = Optional.empty();

    SlicesPart(RunReading reading, RunId run) {
        var content = new Div(line, none, table, more);
        asked = new Asked<>(reading.background(), content, () -> reading.trail().slices(run, 0, limit), this::answered);
        columns();
        add(asked);
    }

    @Override
    void show(RunShown shown) {
        if (last.filter(before -> !before.equals(shown)).isPresent()) {
            asked.ask();
        }
        last = Optional.of(shown);
    }

    private void more() {
        limit += AT_ONCE;
        asked.ask();
    }

    private void answered(RunSlices slices) {
        none.setVisible(slices.total() == 0);
        line.setVisible(slices.total() > 0);
        table.setVisible(slices.total() > 0);
        more.setVisible(slices.slices().size() < slices.total());
        line.setText(sentence(slices));
        table.setItems(slices.slices());
    }

    static String sentence(RunSlices slices) {
        var done = slices.slices().stream()
                .filter(slice -> slice.state() == RunSlices.State.DONE)
                .count();
        var records =
                slices.slices().stream().mapToLong(RunSlices.Progress::records).sum();
        var shown = slices.slices().size();
        var part = shown < slices.total() ? "The first " + Words.count(shown) + " of " : "";
        return part + Words.count(slices.total(), "slice", "slices") + ": " + Words.count(done) + " done, "
                + Words.count(records, "record", "records") + " pulled.";
    }

    private void columns() {
        table.addThemeVariants(GridVariant.LUMO_COMPACT);
        table.setAllRowsVisible(true);
        table.getElement().setAttribute("aria-label", "Slices");
        column("Window", SlicesPart::window).setFlexGrow(1);
        table.addComponentColumn(slice -> state(slice.state()))
                .setHeader("State")
                .setAutoWidth(true);
        figure("Lane", slice -> Words.count(slice.lane() + 1L));
        figure("Records", slice -> Words.count(slice.records()));
        figure("Repeats dropped", slice -> Words.count(slice.duplicates()));
        figure("Size", slice -> Words.bytes(slice.bytes()));
        figure("Objects", slice -> Words.count(slice.objects()));
        figure("Waited for the API", slice -> Words.duration(slice.throttled()));
        figure("Attempt", slice -> slice.attempt() == 0 ? "" : Words.count(slice.attempt()));
        column("Id", slice -> slice.slice().id());
    }

    private Grid.Column<RunSlices.Progress> column(String name, ValueProvider<RunSlices.Progress, String> text) {
        return table.addColumn(text).setHeader(name).setAutoWidth(true).setFlexGrow(0);
    }

    private void figure(String name, ValueProvider<RunSlices.Progress, String> text) {
        column(name, text).setTextAlign(ColumnTextAlign.END);
    }

    private static String window(RunSlices.Progress slice) {
        var bounds = Stream.of(slice.slice().from(), slice.slice().to())
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" to "));
        return bounds.isEmpty() ? "the whole stream" : bounds;
    }

    private static StateWord state(RunSlices.State state) {
        return switch (state) {
            case PLANNED -> new StateWord(Standing.WAITING, "planned");
            case BEGUN -> new StateWord(Standing.RUNNING, "begun");
            case DONE -> new StateWord(Standing.HEALTHY, "done");
        };
    }
}
