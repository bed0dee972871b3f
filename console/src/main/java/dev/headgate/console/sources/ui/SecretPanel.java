package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.headgate.console.sources.text.Authentication;
import dev.headgate.contract.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks for the secret of an API; it goes to the vault and is forgotten here. */
final class SecretPanel extends Div {

    private final Paragraph said = new Paragraph();
    private final TextField user = new TextField("User name");
    private final PasswordField secret = new PasswordField("Secret");
    private final transient Choice<Authentication> way;
    private final transient BiConsumer<Authentication, String> given;
    private Authentication chosen = Authentication.BEARER;

    /**
     * @param given is handed the way and the secret as the JSON object that the vault keeps
     */
    SecretPanel(BiConsumer<Authentication, String> given) {
        this.given = given;
        addClassName("hg-panel");
        way = new Choice<>(
                "How it wants to be asked",
                Authentication::words,
                this::choose,
                Authentication.BEARER,
                Authentication.HEADER,
                Authentication.PARAMETER,
                Authentication.BASIC);
        secret.getElement().setAttribute("autocomplete", "off");
        secret.setRevealButtonVisible(true);
        var set = new Button("Set and look again", _ -> give());
        set.addThemeVariants(ButtonVariant.PRIMARY);
        secret.addKeyPressListener(Key.ENTER, _ -> give());
        var row = new Div(way, user, secret, set);
        row.addClassName("hg-line");
        secret.addClassName("hg-wide");
        add(new H2("The API asks for a secret"), said, row);
        setVisible(false);
    }

    void ask(String sentence, List<Authentication> ways) {
        said.setText(sentence + " The secret goes to Secrets Manager and cannot be read here again.");
        way.setValue(ways.getFirst());
        choose(ways.getFirst());
        setVisible(true);
        (chosen == Authentication.BASIC ? user : secret).focus();
    }

    private void choose(Authentication one) {
        chosen = one;
        user.setVisible(one == Authentication.BASIC);
        secret.setLabel(one == Authentication.BASIC ? "Password" : one == Authentication.BEARER ? "Token" : "Key");
    }

    private void give() {
        if (secret.getValue().isEmpty()) {
            secret.setErrorMessage("Type the secret first.");
            secret.setInvalid(true);
            return;
        }
        var text = vaulted(chosen, user.getValue(), secret.getValue());
        secret.clear();
        setVisible(false);
        given.accept(chosen, text);
    }

    /** What the definition's expressions will read. */
    static String vaulted(Authentication way, String user, String secret) {
        if (way != Authentication.BASIC) {
            return Json.mapper().createObjectNode().put("api_token", secret).toString();
        }
        var pair = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Json.mapper()
                .createObjectNode()
                .put("authorization", "Basic " + pair)
                .put("password", secret)
                .toString();
    }
}
