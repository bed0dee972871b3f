package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.headgate.console.kit.ui.SecretFields;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.runs.Diagnosis;
import dev.headgate.console.runs.Run;
import dev.headgate.console.sources.SourcePaths;
import java.util.Optional;

/** What went wrong, the likely cause with its evidence, and the next step as a button. */
final class DiagnosisPanel extends Section {

    private final RunActs acts;
    private Optional<Diagnosis> last = Optional.empty();

    DiagnosisPanel(RunActs acts) {
        this.acts = acts;
        addClassName("hg-diagnosis");
        getElement().setAttribute("aria-label", "What went wrong");
        setVisible(false);
    }

    void show(RunShown shown) {
        var diagnosis = shown.diagnosis();
        if (!diagnosis.equals(last)) {
            last = diagnosis;
            removeAll();
            diagnosis.ifPresent(given -> fill(shown.run(), given));
        }
        setVisible(diagnosis.isPresent());
    }

    private void fill(Run run, Diagnosis diagnosis) {
        var sentence = new Paragraph(diagnosis.sentence());
        sentence.addClassNames("hg-diagnosis-sentence", "hg-wrap");
        var evidence = new UnorderedList();
        diagnosis.evidence().forEach(seen -> evidence.add(new ListItem(seen)));
        var next = new Div();
        next.addClassName("hg-diagnosis-next");
        next.add(step(run, diagnosis.action()));
        add(
                sentence,
                new H2("Likely cause"),
                new Paragraph(diagnosis.likely()),
                evidence,
                new H2("Next step"),
                new Paragraph(diagnosis.next()),
                next);
    }

    private Component[] step(Run run, Diagnosis.Action action) {
        return switch (action) {
            case SET_SECRET -> secret(run);
            case EDIT_SOURCE ->
                new Component[] {new Anchor(SourcePaths.edit(run.source()), "Edit source " + run.source())};
            case RUN_AGAIN -> new Component[] {primary("Run source again", () -> acts.runAgain(run))};
            case RETRY -> new Component[] {steering(primary("Retry run", () -> acts.retry(run))), needed()};
            case ASK_ADMIN, WAIT -> new Component[] {};
        };
    }

    private Component[] secret(Run run) {
        var keys = acts.secretKeys(run);
        return keys.isEmpty() ? secretAsJson(run) : secret(run, new SecretFields(keys));
    }

    /** A field for each value that the definition reads. What was typed stays when it could not be set. */
    private Component[] secret(Run run, SecretFields fields) {
        var set = primary("Set secret", () -> set(run, fields));
        var both = steering(new Button(
                "Set secret and retry",
                _ -> Toasts.attempt(() -> {
                    if (set(run, fields)) {
                        acts.retryNow(run);
                    }
                })));
        return new Component[] {fields, set, both, needed()};
    }

    private boolean set(Run run, SecretFields fields) {
        var given = fields.given();
        given.ifPresent(secret -> {
            acts.setSecret(run, secret);
            fields.forget();
        });
        return given.isPresent();
    }

    /** The secret goes straight on to the vault; the field is emptied whatever comes of it. */
    private Component[] secretAsJson(Run run) {
        var field = new PasswordField("Secret of source " + run.source());
        field.setHelperText("A JSON object, such as {\"api_token\": \"…\"}. It is stored, and never shown again.");
        field.setWidth("32em");
        var set = primary("Set secret", () -> set(run, field));
        var both = steering(new Button(
                "Set secret and retry",
                _ -> Toasts.attempt(() -> {
                    set(run, field);
                    acts.retryNow(run);
                })));
        return new Component[] {field, set, both, needed()};
    }

    private void set(Run run, PasswordField field) {
        var value = field.getValue();
        field.clear();
        acts.setSecret(run, value);
    }

    private Button steering(Button button) {
        button.setEnabled(acts.maySteer());
        return button;
    }

    private Paragraph needed() {
        var needed = new Paragraph(RunActs.NEEDS_OPERATOR);
        needed.addClassName("hg-soft");
        needed.setVisible(!acts.maySteer());
        return needed;
    }

    private static Button primary(String words, Runnable act) {
        var button = new Button(words, _ -> Toasts.attempt(act));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
