package dev.headgate.console.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.overview.Overview;
import dev.headgate.console.runs.DayFigures;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.runs.RunSearch;
import dev.headgate.console.runs.RunSearch.Key;
import dev.headgate.console.runs.RunState.Kind;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Today so far beside yesterday; each figure leads to its runs. */
final class DaysTable extends NativeTable {

    DaysTable(Overview overview) {
        addClassNames("hg-table", "hg-figures");
        var head = new NativeTableRow();
        Stream.of("", "Today so far", "Yesterday")
                .map(NativeTableHeaderCell::new)
                .forEach(head::add);
        head.getElement().getChildren().forEach(cell -> cell.setAttribute("scope", "col"));
        getHead().add(head);
        row(overview, "Runs", DaysTable::all);
        row(overview, "Succeeded", (day, word) -> count(day, word, Kind.SUCCEEDED));
        row(overview, "Failed or lost", (day, word) -> count(day, word, Kind.FAILED, Kind.LOST));
        row(overview, "Rows loaded", (day, _) -> new Span(Words.count(day.loaded())));
    }

    private void row(Overview overview, String name, BiFunction<DayFigures, String, Component> figure) {
        var row = new NativeTableRow();
        var header = new NativeTableHeaderCell(name);
        header.getElement().setAttribute("scope", "row");
        row.add(
                header,
                new NativeTableCell(figure.apply(overview.today(), "today")),
                new NativeTableCell(figure.apply(overview.yesterday(), "yesterday")));
        getBody().add(row);
    }

    private static Component all(DayFigures day, String word) {
        return linked(day.all(), of(word));
    }

    private static Component count(DayFigures day, String word, Kind... kinds) {
        var search = Arrays.stream(kinds)
                .reduce(of(word), (some, kind) -> some.and(Key.STATE, kind.word()), (_, later) -> later);
        return linked(day.count(kinds), search);
    }

    private static Component linked(long count, RunSearch search) {
        return count == 0 ? new Span("0") : new Anchor(RunPaths.found(search), Words.count(count));
    }

    private static RunSearch of(String word) {
        return RunSearch.ANYTHING.and(Key.FROM, word).and(Key.TO, word);
    }
}
