package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;

/** A panel at the right edge over the page, for evidence such as raw JSON; Escape closes it and the focus returns. */
@StyleSheet("context://hg-kit.css")
public final class SidePanel extends Dialog {

    /** A panel under a title. */
    public SidePanel(String title, Component... content) {
        super(title, content);
        addClassName("hg-side-panel");
        setCloseOnOutsideClick(true);
        var close = new Button("Close", _ -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getHeader().add(close);
    }

    /** A panel with a text to read exactly and to copy. */
    public static SidePanel of(String title, String text) {
        return new SidePanel(title, new Code(title, text));
    }
}
