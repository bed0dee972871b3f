package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Instant;

/** The figures of a chart to read one by one; what a screen reader is given instead of the picture. */
final class FigureTable extends NativeTable {

    FigureTable(String label, Figures figures) {
        addClassNames("hg-table", "hg-figures");
        setCaptionText(label);
        var head = new NativeTableRow();
        figures.head().forEach(name -> head.add(header("col", name)));
        getHead().add(head);
        figures.rows().forEach(row -> getBody().add(line(row)));
    }

    private static NativeTableRow line(Figures.Row row) {
        var line = new NativeTableRow();
        var name = header("row", row.time() ? "" : row.name());
        if (row.time()) {
            name.add(Moment.exact(Instant.parse(row.name())));
        }
        line.add(name);
        row.cells().forEach(cell -> line.addDataCell().setText(cell));
        return line;
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
