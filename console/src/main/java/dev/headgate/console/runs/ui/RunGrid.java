package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.SerializableFunction;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.Strip;
import dev.headgate.console.kit.ui.Took;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunLine;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunStrip;
import dev.headgate.console.sources.SourcePaths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The runs as rows, or as cards where there is little room. */
final class RunGrid extends Grid<RunLine> {

    private static final String ROW_OF_EVENT = "element.getEventContext(event).item?.key";

    private final Map<String, Column<RunLine>> columns = new LinkedHashMap<>();
    private final Column<RunLine> card;

    RunGrid(Consumer<RunLine> open) {
        addClassName("hg-runs");
        addThemeVariants(GridVariant.AURA_NO_BORDER);
        card = addComponentColumn(RunCard::new);
        card.setVisible(false);
        add("State", RunGrid::state, "7.25rem");
        add("Run", RunGrid::id, "8.75rem");
        add(
                        "Source",
                        line -> new Anchor(
                                SourcePaths.detail(line.run().source()),
                                line.run().source().value()),
                        "8rem")
                .setFlexGrow(1);
        add("Stream", line -> text(line.run().stream()), "5rem");
        add("Started", RunGrid::started, "5.5rem");
        number("Took", RunGrid::took, "6.75rem");
        add("Timeline", RunGrid::strip, "6.5rem");
        number("Loaded", RunGrid::rows, "8.25rem");
        add("Asked by", line -> text(line.run().requestedBy()), "5.5rem");
        add("Cause", line -> text(line.run().state().reason().orElse("")), "8.5rem")
                .setFlexGrow(3);
        addItemDoubleClickListener(event -> open.accept(event.getItem()));
        openOnEnter(open);
    }

    /** The columns by their headers. */
    Map<String, Column<RunLine>> columns() {
        return columns;
    }

    /** Shows rows from here on. */
    void read(RunPages pages, SerializableFunction<Object, Integer> size) {
        setItems(new CallbackDataProvider<RunLine, Void>(
                query -> pages.read(query.getOffset(), query.getLimit()).stream(),
                query -> size.apply(query),
                RunLine::id));
    }

    /** Shows cards instead of columns. */
    void showCards() {
        columns.values().forEach(column -> column.setVisible(false));
        card.setVisible(true);
    }

    /** Leaves the columns to who chooses them. */
    void hideCards() {
        card.setVisible(false);
    }

    static Component state(RunLine line) {
        var kind = line.run().state().kind();
        return new StateWord(kind.standing(), kind.word());
    }

    static Component id(RunLine line) {
        return new Anchor(RunPaths.detail(line.id()), line.id().value());
    }

    static Component started(RunLine line) {
        return new Moment(line.run().state().started().orElse(line.run().requestedAt()));
    }

    static Component strip(RunLine line) {
        var strip = RunStrip.of(line.stretches(), line.at());
        return new Strip(strip.words(), strip.json());
    }

    static Component took(RunLine line) {
        return line.took().<Component>map(time -> new Took(time, line.usual())).orElseGet(Span::new);
    }

    /** What was loaded of what was committed, and below it what was quarantined, where anything was. */
    private static Component rows(RunLine line) {
        var counts = line.run().counts();
        var cell = new Div(new Span(loaded(counts)));
        cell.addClassName("hg-run-rows");
        counts.map(RunWords::figures).ifPresent(cell::setTitle);
        counts.flatMap(RunCounts::quarantined).filter(rows -> rows > 0).ifPresent(rows -> {
            var aside = new Span(Words.count(rows) + " quarantined");
            aside.addClassName("hg-soft");
            cell.add(aside);
        });
        return cell;
    }

    /** Such as "1,966 of 1,995"; a figure that is not known is a dash, and two of them are one. */
    static String loaded(Optional<RunCounts> counts) {
        var loaded = counts.flatMap(RunCounts::staged).map(Words::count);
        return counts.flatMap(RunCounts::committed)
                .map(committed -> loaded.orElse("–") + " of " + Words.count(committed))
                .or(() -> loaded)
                .orElse("–");
    }

    private static Component text(String text) {
        var cell = new Span(text);
        cell.addClassName("hg-cut");
        cell.setTitle(text);
        return cell;
    }

    private Column<RunLine> add(String header, Function<RunLine, Component> cell, String width) {
        var column = addComponentColumn(cell::apply)
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
        columns.put(header, column);
        return column;
    }

    private void number(String header, Function<RunLine, Component> cell, String width) {
        add(header, cell, width).setTextAlign(ColumnTextAlign.END);
    }

    private void openOnEnter(Consumer<RunLine> open) {
        getElement()
                .addEventListener(
                        "keydown",
                        event -> row(event.getEventData().path(ROW_OF_EVENT)).ifPresent(open))
                .setFilter("event.key === 'Enter' && !event.composedPath().some(part => part.localName === 'a')")
                .addEventData(ROW_OF_EVENT);
    }

    private Optional<RunLine> row(JsonNode key) {
        return Optional.ofNullable(key)
                .filter(JsonNode::isString)
                .map(text -> getDataCommunicator().getKeyMapper().get(text.stringValue()));
    }

    /** Whether a run in this state may be run again. */
    static boolean canBeRetried(Run run) {
        return switch (run.state()) {
            case RunState.Failed _, RunState.Cancelled _, RunState.Lost _ -> true;
            case RunState.Queued _, RunState.Running _, RunState.Succeeded _ -> false;
        };
    }
}
