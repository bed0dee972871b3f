package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Div;
import dev.headgate.console.kit.ui.Tabbed;
import dev.headgate.console.sources.text.DocumentText;
import java.util.List;

/** The two texts of a desk, always in view. */
final class Texts extends Div {

    private final transient Desk desk;
    private final YamlEditor definition;
    private final YamlEditor mapping;

    Texts(Desk desk) {
        this.desk = desk;
        addClassName("hg-desk-texts");
        definition = new YamlEditor("Definition", text -> desk.write(DocumentText.definition(text)));
        mapping = new YamlEditor("Mapping", text -> desk.writeMapping(DocumentText.mapping(text)));
        var tabs = new Tabbed();
        tabs.add("Definition", definition);
        tabs.add("Mapping", mapping);
        add(tabs);
        desk.onChange(this::show);
        show();
    }

    private void show() {
        definition.show(desk.definition().text(), desk.definition().problems());
        mapping.show(
                desk.mapping().map(DocumentText::text).orElse(""),
                desk.mapping().map(DocumentText::problems).orElse(List.of()));
        mapping.relabel(
                desk.mapping().isPresent() ? "Mapping" : "Mapping (the table's own is used; type to write a new one)");
    }
}
