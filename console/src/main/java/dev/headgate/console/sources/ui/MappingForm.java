package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.headgate.console.kit.ui.Code;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.sources.MappingVersion;
import dev.headgate.console.sources.text.DocumentText;
import dev.headgate.console.sources.text.Field;
import dev.headgate.console.sources.text.Fields;
import dev.headgate.console.sources.text.TableDdl;
import dev.headgate.contract.Json;
import dev.headgate.contract.mapping.TableMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How records become rows: the mapping that the table has, or the new one that is being written. */
final class MappingForm extends Div {

    private final transient EditorParts parts;
    private final transient Desk desk;
    private final Paragraph said = new Paragraph();
    private final Button change = new Button("Change the mapping", _ -> begin());
    private final Button drop = new Button("Use the mapping that the table has", _ -> drop());
    private final FieldGroup table;
    private final Div columns = new Div();
    private final Div rules = new Div();
    private final Details make = new Details("What the platform team needs to make the table");
    private final Details existing = new Details("The mapping");
    private final transient List<FieldGroup> rows = new ArrayList<>();

    MappingForm(EditorParts parts, Desk desk) {
        this.parts = parts;
        this.desk = desk;
        addClassName("hg-panel");
        table = new FieldGroup(this::text, desk::writeMapping);
        add(new H2("Table and columns"), said, change, drop, existing, table, columns, rules, make);
        desk.onChange(this::show);
        show();
    }

    private DocumentText text() {
        return desk.mapping().orElseGet(() -> DocumentText.mapping(""));
    }

    private Optional<MappingVersion> newest() {
        return parts.sources()
                .newestMapping(desk.definition().at("/x-headgate/mapping").asString(""));
    }

    private void begin() {
        newest().ifPresent(newest -> desk.writeMapping(DocumentText.mapping(newest.document())
                .with("/version", Json.mapper().getNodeFactory().numberNode(newest.number() + 1))));
    }

    private void drop() {
        var before = desk.texts();
        desk.dropMapping();
        Toasts.say("The new mapping is dropped.", "Undo", () -> desk.take(before));
    }

    private void show() {
        var newest = newest();
        var own = desk.mapping();
        said.setText(sentence(newest, own.isPresent()));
        change.setVisible(own.isEmpty() && newest.isPresent());
        drop.setVisible(own.isPresent() && newest.isPresent());
        existing.setVisible(own.isEmpty() && newest.isPresent());
        existing.removeAll();
        newest.ifPresent(one -> existing.add(new Code("Mapping of " + one.table(), one.document())));
        table.show("", own.isPresent() ? Fields.table() : List.of());
        rows();
        make(newest.isEmpty());
    }

    private static String sentence(Optional<MappingVersion> newest, boolean own) {
        if (own) {
            return newest.map(one -> "This makes a new version of the mapping of " + one.table() + ", which has "
                            + one.number() + " now. Sources saved from then on run with it.")
                    .orElse(
                            "No mapping of this table exists. Saving makes the first version. A run can load it only when the"
                                    + " warehouse has the table, which a migration makes.");
        }
        return newest.map(one -> "Rows are made by version " + one.number() + " of the mapping of " + one.table() + ".")
                .orElse("The table has no mapping yet. Write one under Mapping in the texts.");
    }

    private void rows() {
        var wanted = desk.mapping().isPresent() && text().isReadable();
        columns.setVisible(wanted);
        rules.setVisible(wanted);
        var count = wanted ? text().count("/columns") + text().count("/rules") : 0;
        if (count == rows.size() && columns.getComponentCount() > 0) {
            fill();
            return;
        }
        rows.clear();
        list(columns, "Columns", "/columns", "{\"name\":\"\",\"from\":\"$.\",\"type\":\"varchar(100)\"}");
        list(rules, "Rules", "/rules", "{\"keep\":\"\",\"reason\":\"\"}");
        fill();
    }

    private void list(Div place, String title, String pointer, String fresh) {
        place.removeAll();
        place.add(new H3(title));
        for (var i = 0; i < text().count(pointer); i++) {
            var row = new FieldGroup(this::text, desk::writeMapping);
            row.addClassName("hg-columns-row");
            rows.add(row);
            place.add(row, remove(title, pointer, i));
        }
        place.add(new Button(
                "Add a " + title.toLowerCase(java.util.Locale.ROOT).replaceFirst("s$", ""),
                _ -> attempt(() -> desk.writeMapping(
                        text().with(pointer + "/-", Json.mapper().readTree(fresh))))));
    }

    private Button remove(String title, String pointer, int place) {
        var name = text().names(pointer).get(place);
        var button = new Button("Remove", _ -> {
            var before = desk.texts();
            attempt(() -> desk.writeMapping(text().without(pointer + "/" + place)));
            Toasts.say("Removed " + name + ".", "Undo", () -> desk.take(before));
        });
        button.setAriaLabel("Remove " + name + " from " + title);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void fill() {
        var count = text().count("/columns");
        for (var i = 0; i < rows.size(); i++) {
            var isColumn = i < count;
            List<Field> fields = isColumn ? Fields.column() : Fields.rule();
            rows.get(i).show(isColumn ? "/columns/" + i : "/rules/" + (i - count), fields);
        }
    }

    private void make(boolean isNewTable) {
        make.removeAll();
        var valid = desk.mapping().filter(own -> own.problems().isEmpty());
        make.setVisible(isNewTable && valid.isPresent());
        valid.ifPresent(
                own -> make.add(new Code("Statements for the table", TableDdl.of(TableMapping.parse(own.text())))));
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (IllegalArgumentException e) {
            Toasts.refused(String.valueOf(e.getMessage()));
        }
    }
}
