package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.headgate.contract.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a secret, each under its name; they can be typed and never be shown again. */
public final class SecretFields extends Div {

    private final transient Map<String, PasswordField> values = new LinkedHashMap<>();

    public SecretFields(List<String> names) {
        addClassName("hg-secret-fields");
        names.forEach(this::field);
    }

    private void field(String name) {
        var value = new PasswordField(name);
        value.getElement().setAttribute("autocomplete", "off");
        values.put(name, value);
        add(value);
    }

    /** The secret as a JSON object; nothing when a value is missing, which is said at its field. */
    public Optional<String> given() {
        var open = values.values().stream().filter(PasswordField::isEmpty).toList();
        open.forEach(field -> {
            field.setErrorMessage("Give this a value; the whole secret is replaced.");
            field.setInvalid(true);
        });
        if (values.isEmpty() || !open.isEmpty()) {
            return Optional.empty();
        }
        var secret = Json.mapper().createObjectNode();
        values.forEach((name, field) -> secret.put(name, field.getValue()));
        return Optional.of(secret.toString());
    }

    /** Forgets what was typed. */
    public void forget() {
        values.values().forEach(PasswordField::clear);
    }
}
