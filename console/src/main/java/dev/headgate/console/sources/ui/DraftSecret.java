package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.headgate.console.kit.ui.SecretFields;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.sources.SecretMeta;
import java.util.List;

/** The secret of a source that is only a draft: a value for each name that the definition reads, set and never shown. */
final class DraftSecret extends Details {

    private final transient EditorParts parts;
    private final transient Desk desk;
    private final Paragraph said = new Paragraph();
    private final Div place = new Div();
    private final Button set = new Button("Set the secret", _ -> set());
    private List<String> names = List.of();
    private SecretFields fields = new SecretFields(names);

    DraftSecret(EditorParts parts, Desk desk) {
        super("Secret");
        this.parts = parts;
        this.desk = desk;
        setWidthFull();
        add(said, place, set);
        desk.onChange(this::show);
        show();
    }

    private void show() {
        var read = desk.definition().secretNames();
        setVisible(!read.isEmpty());
        said.setText(
                parts.drafts().secret(desk.id()).map(DraftSecret::known).orElse("No secret was set for this draft."));
        if (!read.equals(names)) {
            names = read;
            fields = new SecretFields(names);
            place.removeAll();
            place.add(fields);
        }
    }

    private static String known(SecretMeta secret) {
        return "Set by " + secret.setBy() + ". A new one takes the place of the whole old one.";
    }

    private void set() {
        fields.given()
                .filter(secret -> Toasts.attempt(() -> desk.setSecret(secret)))
                .ifPresent(_ -> {
                    fields.forget();
                    Toasts.say("The secret of " + desk.id() + " is set.");
                    show();
                });
    }
}
