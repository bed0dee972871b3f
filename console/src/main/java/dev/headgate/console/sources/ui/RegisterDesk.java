package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.suggestion.Evidence;
import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A new source as it is written: its name, what was found, the form, the texts, and the button that makes it a source. */
final class RegisterDesk extends Div {

    private final transient EditorParts parts;
    private final transient Desk desk;
    private final Runnable ended;
    private final TextField id = new TextField("Name of the source");
    private final Button register = new Button("Register", _ -> register());

    RegisterDesk(EditorParts parts, Desk desk, List<Evidence> evidence, List<JsonNode> records, Runnable ended) {
        this.parts = parts;
        this.desk = desk;
        this.ended = ended;
        var trial = new TrialPanel(parts, desk);
        var left = new Div(head());
        if (!records.isEmpty()) {
            trial.show(records);
            left.add(new EvidenceList(evidence));
        }
        left.add(trial, new DraftSecret(parts, desk), new DefinitionForm(desk), new MappingForm(parts, desk));
        var both = new Div(left, new Texts(desk));
        both.addClassName("hg-desk");
        add(both);
        desk.onChange(this::show);
        show();
        if (!records.isEmpty()) {
            register.focus();
        }
    }

    private Div head() {
        id.setValue(desk.id().value());
        id.setValueChangeMode(ValueChangeMode.LAZY);
        id.addClassName("hg-wide");
        id.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rename(change.getValue());
            }
        });
        register.addThemeVariants(ButtonVariant.PRIMARY);
        var discard = new Button("Discard the draft", _ -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(id, register, discard);
        row.addClassName("hg-line");
        var fixed = new Span("The name is part of the names of its files; it cannot be changed later. ");
        fixed.addClassName("hg-soft");
        var head = new Div(row, fixed, new Kept(desk));
        head.addClassName("hg-panel");
        return head;
    }

    private void rename(String wanted) {
        try {
            var other = new SourceId(wanted.strip());
            var hadSecret = parts.drafts().secret(desk.id()).isPresent() && !other.equals(desk.id());
            if (Toasts.attempt(() -> desk.rename(other))) {
                id.setInvalid(false);
                if (hadSecret) {
                    Toasts.refused(
                            "The secret was set for the old name and nobody can read it. Set it again under Secret.");
                }
            }
        } catch (IllegalArgumentException e) {
            id.setErrorMessage(String.valueOf(e.getMessage()));
            id.setInvalid(true);
        }
    }

    private void show() {
        var table = desk.definition().at("/x-headgate/mapping").asString("");
        var hasMapping = desk.mapping().isPresent()
                || parts.sources().newestMapping(table).isPresent();
        register.setEnabled(desk.isValid() && hasMapping);
        register.setTooltipText(
                !desk.isValid()
                        ? "Mend what the texts name first."
                        : hasMapping ? null : "The table " + table + " has no mapping yet. Write one under Mapping.");
    }

    private void register() {
        Toasts.attempt(() -> {
            var source = parts.registration().register(desk.id(), desk.texts().toSave(Optional.empty()));
            desk.saved();
            ended.run();
            registered(source);
        });
    }

    private void registered(Source source) {
        removeAll();
        var run = new Button(
                "Run now",
                _ -> Toasts.attempt(() -> {
                    var started = parts.activity()
                            .runNow(
                                    source.id(),
                                    Optional.of(source.current().streams().getFirst()));
                    UI.getCurrent().navigate(started.page());
                }));
        run.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(run, new Anchor(SourcePaths.detail(source.id()), "Open the source"));
        row.addClassName("hg-line");
        var panel = new Div(
                new H2(source.id() + " is registered"),
                new Paragraph("It loads the table " + source.current().mapping().table() + " with version "
                        + source.current().mapping().number()
                        + " of its mapping. It has no schedule yet: it runs when you say so."),
                row);
        panel.addClassName("hg-panel");
        add(panel);
        run.focus();
    }

    private void discard() {
        var texts = desk.texts();
        var id = desk.id();
        desk.discard();
        ended.run();
        removeAll();
        add(new Paragraph("The draft " + id + " is discarded."));
        Toasts.say("Discarded the draft " + id + ".", "Undo", () -> {
            parts.drafts().save(id, texts, 0);
            UI.getCurrent().getPage().setLocation(SourcePaths.NEW + "?draft=" + id);
        });
    }
}
