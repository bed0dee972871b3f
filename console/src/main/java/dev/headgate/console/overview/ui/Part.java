package dev.headgate.console.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Collection;

/** One part of the overview, with what it tells as its heading; without anything to tell it is not there. */
final class Part extends Section {

    private final H2 name = new H2();
    private final Div content = new Div();

    Part() {
        addClassName("hg-part");
        content.addClassName("hg-part-content");
        add(name, content);
        setVisible(false);
    }

    void show(String heading, Collection<? extends Component> rows) {
        name.setText(heading);
        content.removeAll();
        rows.forEach(content::add);
        setVisible(!rows.isEmpty());
    }
}
