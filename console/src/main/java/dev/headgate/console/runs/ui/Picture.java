package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import dev.headgate.contract.Json;

/** A picture that the browser draws from figures and changes in place. */
@JavaScript("context://headgate-runs.js")
@StyleSheet("context://headgate-runs.css")
abstract class Picture extends Component {

    private String told = "";

    /** Draws these figures, if they are others than before. */
    final void tell(Object figures) {
        var text = Json.text(figures);
        if (!text.equals(told)) {
            told = text;
            getElement().setProperty("data", text);
        }
    }
}
