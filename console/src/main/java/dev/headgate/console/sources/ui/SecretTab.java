package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.sources.SecretKeys;
import dev.headgate.console.sources.Source;
import dev.headgate.contract.Json;
import java.util.ArrayList;
import java.util.List;

/** A source's secret: it can be set and never be read. */
final class SecretTab extends Div {

    private final transient SourceParts parts;
    private final transient Source source;
    private final Runnable changed;
    private final List<Row> rows = new ArrayList<>();
    private final Div fields = new Div();

    SecretTab(SourceParts parts, Source source, Runnable changed) {
        this.parts = parts;
        this.source = source;
        this.changed = changed;
        addClassName("hg-tab");
        fields.addClassName("hg-tab");
        var keys = SecretKeys.of(source.current().definition());
        add(new H2("Secret"), known(), new Paragraph(reads(keys)));
        if (source.deletion().isEmpty()) {
            keys.forEach(this::row);
            add(fields, buttons());
        }
    }

    /** One value under its key; the key is fixed where the definition reads it. */
    private record Row(TextField key, PasswordField value) {

        boolean isFilled() {
            return !key.getValue().isBlank() && !value.getValue().isEmpty();
        }
    }

    private Paragraph known() {
        var said = new Paragraph();
        source.secret()
                .ifPresentOrElse(
                        secret -> said.add(
                                new Span("Set by " + secret.setBy() + " "),
                                new Moment(secret.setAt()),
                                new Span(". Nobody can read it here; it lies in Secrets Manager alone.")),
                        () -> said.add(new Span("No secret was set for this source.")));
        return said;
    }

    static String reads(List<String> keys) {
        return keys.isEmpty()
                ? "The definition reads nothing from a secret."
                : "The definition reads " + String.join(", ", keys)
                        + ". A new secret takes the place of the whole old one, so give every value.";
    }

    private void row(String name) {
        var key = new TextField("Key");
        key.setValue(name);
        key.setReadOnly(!name.isEmpty());
        var value = new PasswordField("Value" + (name.isEmpty() ? "" : " of " + name));
        value.setRevealButtonVisible(true);
        value.getElement().setAttribute("autocomplete", "off");
        rows.add(new Row(key, value));
        var row = new Div(key, value);
        row.addClassName("hg-row");
        fields.add(row);
    }

    private Div buttons() {
        var set = new Button(source.secret().isPresent() ? "Replace the secret" : "Set the secret", _ -> save());
        set.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(set, new Button("Add a key", _ -> row("")));
        buttons.addClassName("hg-row");
        return buttons;
    }

    private void save() {
        var open = rows.stream().filter(row -> !row.isFilled()).toList();
        open.forEach(row -> {
            row.value().setErrorMessage("Give this a value; the whole secret is replaced.");
            row.value().setInvalid(true);
        });
        if (rows.isEmpty() || !open.isEmpty()) {
            return;
        }
        var secret = Json.mapper().createObjectNode();
        rows.forEach(row -> secret.put(row.key().getValue().strip(), row.value().getValue()));
        // What was typed stays when it could not be set.
        if (Toasts.attempt(() -> parts.switches().setSecret(source.id(), secret.toString()))) {
            rows.forEach(row -> row.value().clear());
            Toasts.say("The secret of " + source.id() + " is set. Its next run uses it.");
            changed.run();
        }
    }
}
