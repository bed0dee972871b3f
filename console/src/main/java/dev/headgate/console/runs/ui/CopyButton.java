package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.headgate.console.kit.ui.Toasts;

/** A button that puts a text into the clipboard. */
final class CopyButton extends Button {

    CopyButton(String words, String label, String text) {
        super(words);
        addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        setAriaLabel(label);
        addClickListener(_ -> {
            getElement().executeJs("navigator.clipboard.writeText($0)", text);
            Toasts.say("Copied.");
        });
    }
}
