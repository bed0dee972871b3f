package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.headgate.console.kit.ui.Code;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.RowTable;
import dev.headgate.console.kit.ui.Scrolled;
import dev.headgate.console.kit.ui.TextDiff;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceVersion;
import java.util.List;

/** The versions of a source: what changed between two of them, and the way back to one. */
final class VersionsTab extends Div {

    private final transient SourceParts parts;
    private final transient Source source;
    private final Runnable changed;
    private final transient List<SourceVersion> versions;
    private final Select<SourceVersion> from = new Select<>();
    private final Select<SourceVersion> to = new Select<>();
    private final Div difference = new Div();

    VersionsTab(SourceParts parts, Source source, Runnable changed) {
        this.parts = parts;
        this.source = source;
        this.changed = changed;
        this.versions = parts.sources().versions(source.id());
        addClassName("hg-tab");
        difference.addClassName("hg-tab");
        add(new H2("Versions"), table());
        if (versions.size() > 1) {
            add(new H2("Compare"), chooser());
        }
        add(difference);
        compare();
    }

    private Component table() {
        var table = new RowTable("Versions", "Version", "Saved by", "When", "Mapping", "Why", "");
        versions.forEach(version -> table.row(
                new Text(version.number() + (isCurrent(version) ? ", the current one" : "")),
                new Text(version.saved().author()),
                new Moment(version.saved().at()),
                new Text(version.mapping().table() + " " + version.mapping().number()),
                new Text(version.saved().comment().orElse("")),
                restore(version)));
        return new Scrolled("Versions", table);
    }

    private Component restore(SourceVersion version) {
        if (isCurrent(version) || source.deletion().isPresent()) {
            return new Span();
        }
        var button = new Button("Restore", _ -> new RestoreDialog(parts, source, version, changed).open());
        button.setAriaLabel("Restore version " + version.number());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Div chooser() {
        choice(from, "From", versions.get(1));
        choice(to, "To", versions.getFirst());
        var row = new Div(from, to);
        row.addClassName("hg-row");
        return row;
    }

    private void choice(Select<SourceVersion> select, String label, SourceVersion first) {
        select.setLabel(label);
        select.setItems(versions);
        select.setItemLabelGenerator(version ->
                "Version " + version.number() + " by " + version.saved().author());
        select.setValue(first);
        select.addValueChangeListener(_ -> compare());
    }

    private void compare() {
        difference.removeAll();
        if (versions.size() < 2) {
            var only = versions.getFirst();
            difference.add(
                    new H3("Definition"),
                    new Code("Definition, version " + only.number(), only.definition()),
                    new H3("Mapping"),
                    new Code("Mapping of " + only.mapping().table(), mapping(only)));
            return;
        }
        var one = from.getValue();
        var other = to.getValue();
        difference.add(
                new H3("Definition"),
                new TextDiff(
                        "Definition, version " + one.number() + " and " + other.number(),
                        one.definition(),
                        other.definition()),
                new H3("Mapping"),
                new TextDiff("Mapping of " + other.mapping().table(), mapping(one), mapping(other)));
    }

    private String mapping(SourceVersion version) {
        return parts.sources().mapping(version.mapping()).document();
    }

    private boolean isCurrent(SourceVersion version) {
        return version.number() == source.current().number();
    }
}
