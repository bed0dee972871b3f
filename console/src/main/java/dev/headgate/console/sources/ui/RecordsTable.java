package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.RowTable;
import dev.headgate.console.kit.ui.Scrolled;
import dev.headgate.contract.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The first records of a source, a field a column; what is nested is shown as JSON. */
final class RecordsTable extends Div {

    private static final int MOST_ROWS = 20;
    private static final int MOST_COLUMNS = 40;

    RecordsTable(List<JsonNode> records) {
        addClassName("hg-records");
        var shown = records.stream().limit(MOST_ROWS).toList();
        Set<String> names = new LinkedHashSet<>();
        shown.forEach(record -> names.addAll(record.propertyNames()));
        var heads = names.stream().limit(MOST_COLUMNS).toList();
        var table = new RowTable("First records", heads.toArray(String[]::new));
        shown.forEach(record ->
                table.row(heads.stream().map(name -> cell(record.path(name))).toArray(Component[]::new)));
        add(new Scrolled("First records", table));
    }

    private static Component cell(JsonNode value) {
        var text = text(value);
        var cell = new Span(text);
        cell.getElement().setAttribute("title", text);
        if (value.isNumber()) {
            cell.addClassName("hg-number");
        }
        return cell;
    }

    static String text(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isMissingNode() ? "" : value.isContainer() || value.isNull() ? Json.text(value) : value.asString();
    }
}
