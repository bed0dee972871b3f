package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import dev.headgate.contract.Json;

/** What a run did when, drawn as a line by the browser and told in words beside it. */
@Tag("hg-strip")
final class Strip extends Component implements HasStyle {

    Strip(StripParts line) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", line.parts().isEmpty() ? "No steps yet" : line.words());
        getElement().setAttribute("parts", Json.text(line.parts()));
    }
}
