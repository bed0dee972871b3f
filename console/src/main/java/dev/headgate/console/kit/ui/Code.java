package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;

/** Text to read exactly, with a button that copies it. */
public final class Code extends Div {

    private final Pre text = new Pre();

    /** A text under a label that says what it is. */
    public Code(String label, String content) {
        addClassName("hg-code");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", label);
        var copy = new Button("Copy");
        copy.setAriaLabel("Copy " + label);
        copy.getElement().setAttribute("data-hg-copy", true);
        copy.addClassName("hg-code-copy");
        add(text, copy);
        show(content);
    }

    /** Shows another text. */
    public void show(String content) {
        text.setText(content);
    }
}
