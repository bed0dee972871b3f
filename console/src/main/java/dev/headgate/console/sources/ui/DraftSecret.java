package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.sources.SecretMeta;
import dev.headgate.contract.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The secret of a source that is only a draft: a value for each name that the definition reads, set and never shown. */
final class DraftSecret extends Details {

    private final transient EditorParts parts;
    private final transient Desk desk;
    private final Paragraph said = new Paragraph();
    private final Div fields = new Div();
    private final Button set = new Button("Set the secret", _ -> set());
    private final transient Map<String, PasswordField> values = new LinkedHashMap<>();
    private List<String> names = List.of();

    DraftSecret(EditorParts parts, Desk desk) {
        super("Secret");
        this.parts = parts;
        this.desk = desk;
        fields.addClassName("hg-fields");
        setWidthFull();
        add(said, fields, set);
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
            values.clear();
            fields.removeAll();
            read.forEach(this::field);
        }
    }

    private static String known(SecretMeta secret) {
        return "Set by " + secret.setBy() + ". A new one takes the place of the whole old one.";
    }

    private void field(String name) {
        var value = new PasswordField(name);
        value.getElement().setAttribute("autocomplete", "off");
        values.put(name, value);
        fields.add(value);
    }

    private void set() {
        var open = values.values().stream().filter(PasswordField::isEmpty).toList();
        open.forEach(field -> {
            field.setErrorMessage("Give this a value; the whole secret is replaced.");
            field.setInvalid(true);
        });
        if (!open.isEmpty()) {
            return;
        }
        var secret = Json.mapper().createObjectNode();
        values.forEach((name, field) -> secret.put(name, field.getValue()));
        if (Toasts.attempt(() -> desk.setSecret(secret.toString()))) {
            values.values().forEach(PasswordField::clear);
            Toasts.say("The secret of " + desk.id() + " is set.");
            show();
        }
    }
}
