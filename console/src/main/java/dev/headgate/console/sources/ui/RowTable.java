package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A plain table of a few rows. */
@Tag("table")
final class RowTable extends NativeTable {

    RowTable(String caption, String... heads) {
        addClassName("hg-table");
        getElement().setAttribute("aria-label", caption);
        var row = new NativeTableRow();
        for (var head : heads) {
            var cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        getHead().add(row);
    }

    void row(Component... cells) {
        var row = new NativeTableRow();
        for (var cell : cells) {
            row.addDataCell().add(cell);
        }
        getBody().add(row);
    }
}
