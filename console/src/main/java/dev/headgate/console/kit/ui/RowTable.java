package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A plain table of a few rows; on a narrow page it scrolls within a {@link Scrolled}. */
@Tag("table")
public final class RowTable extends NativeTable {

    /** An empty table; the caption says to a screen reader what its rows are. */
    public RowTable(String caption, String... heads) {
        addClassNames("hg-table", "hg-rows");
        getElement().setAttribute("aria-label", caption);
        var row = new NativeTableRow();
        for (var head : heads) {
            var cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        getHead().add(row);
    }

    /** Adds a row, a cell for each head. */
    public void row(Component... cells) {
        var row = new NativeTableRow();
        for (var cell : cells) {
            row.addDataCell().add(cell);
        }
        getBody().add(row);
    }
}
