package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Code;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.runs.AwsPlaces;
import dev.headgate.console.runs.Evidence;
import dev.headgate.console.runs.LakeObject;
import dev.headgate.contract.RunId;
import java.util.List;
import java.util.Optional;

/** Where everything lies that a run left: raw objects, processed files, rows in the warehouse. */
final class EvidencePart extends RunPart {

    private final AwsPlaces places;
    private final Div content = new Div();
    private final Asked<Evidence> asked;
    private Optional<RunShown> last = Optional.empty();

    EvidencePart(RunReading reading, RunId run) {
        places = reading.places();
        asked = new Asked<>(reading.background(), content, () -> reading.trail().evidence(run), this::answered);
        add(asked);
    }

    @Override
    void show(RunShown shown) {
        if (last.filter(before -> !before.run().equals(shown.run())).isPresent()) {
            asked.ask();
        }
        last = Optional.of(shown);
    }

    private void answered(Evidence evidence) {
        content.removeAll();
        var warehouse = evidence.warehouse();
        content.add(
                new H2("Raw zone"),
                new Paragraph(raw(evidence.raw())),
                objects("Raw objects", evidence.raw().objects()),
                new H2("Processed zone"),
                new Paragraph(processed(evidence.processed())),
                objects("Processed files", evidence.processed()),
                new H2("Warehouse"),
                new Paragraph(warehouse(warehouse)),
                new Code("the SQL that counts the run's rows", warehouse.countSql()),
                new Code("the SQL that shows the run's rows", warehouse.rowsSql()),
                new H2("Execution"),
                new Code("the execution's ARN", evidence.execution().arn()));
        places.of(evidence.execution()).ifPresent(page -> content.add(outside(page, "Open in Step Functions")));
    }

    private Component objects(String label, List<LakeObject> objects) {
        var table = new Grid<LakeObject>();
        table.setVisible(!objects.isEmpty());
        table.addThemeVariants(GridVariant.LUMO_COMPACT);
        table.getElement().setAttribute("aria-label", label);
        table.setAllRowsVisible(objects.size() <= 12);
        table.addComponentColumn(object -> address(object))
                .setHeader("Object")
                .setWidth("20rem")
                .setFlexGrow(1);
        table.addColumn(object -> object.rows().map(Words::count).orElse(""))
                .setHeader("Rows")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addColumn(object -> Words.bytes(object.bytes()))
                .setHeader("Size")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addComponentColumn(object -> new CopyButton(
                        "Copy command", "Copy the command that fetches " + object.key(), object.copyCommand()))
                .setHeader("Fetch")
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.setItems(objects);
        return table;
    }

    private Component address(LakeObject object) {
        var address = places.of(object)
                .<Component>map(page -> outside(page, object.uri()))
                .orElseGet(() -> new Span(object.uri()));
        address.addClassName("hg-wrap");
        return address;
    }

    private static Anchor outside(String page, String words) {
        var anchor = new Anchor(page, words);
        anchor.setTarget("_blank");
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        return anchor;
    }

    static String raw(Evidence.Raw raw) {
        var size =
                Words.bytes(raw.objects().stream().mapToLong(LakeObject::bytes).sum());
        var objects =
                (raw.cut() ? "The first " : "") + Words.count(raw.objects().size(), "object", "objects") + ", " + size;
        if (raw.objects().isEmpty()) {
            return "No objects.";
        }
        return raw.committed()
                ? objects + ", named by the run's manifest."
                : objects + ", not committed: no manifest names them, so nobody reads them yet.";
    }

    static String processed(List<LakeObject> files) {
        return files.isEmpty()
                ? "No files: the job has not written any for this run."
                : Words.count(files.size(), "file", "files") + ", "
                        + Words.bytes(
                                files.stream().mapToLong(LakeObject::bytes).sum()) + ", as COPY reads them.";
    }

    static String warehouse(Evidence.Warehouse warehouse) {
        var later = " A row that a later run replaced carries that run's name.";
        return warehouse
                .staged()
                .map(rows -> Words.count(rows, "row", "rows") + " went into table " + warehouse.table() + "." + later)
                .orElse("Nothing of this run is known to be in table " + warehouse.table() + ".");
    }
}
