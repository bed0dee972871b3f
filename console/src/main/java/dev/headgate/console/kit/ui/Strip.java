package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;

/** What happened when, drawn as a line by the browser and told in words to those who do not see it. */
@Tag("hg-strip")
@JavaScript("context://hg-strip.js")
@StyleSheet("context://hg-strip.css")
public final class Strip extends Component implements HasStyle {

    /**
     * A line of pieces.
     *
     * @param words the same in words
     * @param pieces a JSON array of objects with {@code left} and {@code width} in thousandths of the line and a {@code look}:
     *     done, open, failed or waiting
     */
    public Strip(String words, String pieces) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("parts", pieces);
    }
}
