package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import dev.headgate.contract.Json;

/** A picture that the browser draws from figures and changes in place. */
@JavaScript("context://hg-run.js")
abstract class RunPicture extends Component {

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
