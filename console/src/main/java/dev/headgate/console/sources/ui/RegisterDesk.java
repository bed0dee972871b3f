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
import dev.headgate.console.sources.SecretMeta;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.suggestion.Evidence;
import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A new source as it is written: its name, what was found, the form, the texts, and the button that makes it a source. */
final class RegisterDesk extends Div {

    private static final String REFUSED =
            "The API asks for a secret that it accepts and has not shown a record. Set the secret, then look again or preview.";

    private final transient EditorParts parts;
    private final transient Desk desk;
    private final Runnable ended;
    private final TextField id = new TextField("Name of the source");
    private final Button register = new Button("Register", _ -> register());
    private final Paragraph unread = new Paragraph();
    private final transient Looked looked;
    private final transient Optional<SecretMeta> secretAtLook;

    /** What a look at the API brought. */
    sealed interface Looked {

        /** There was none, or it could not be read as records. */
        record Nothing() implements Looked {}

        /** The API wants to know who asks. */
        record Refused() implements Looked {}

        /** Records, and what was found out from them. */
        record Read(List<Evidence> evidence, List<JsonNode> records) implements Looked {}
    }

    RegisterDesk(EditorParts parts, Desk desk, Looked looked, Runnable ended) {
        this.parts = parts;
        this.desk = desk;
        this.looked = looked;
        this.secretAtLook = parts.drafts().secret(desk.id());
        this.ended = ended;
        var trial = new TrialPanel(parts, desk);
        var left = new Div(head());
        if (looked instanceof Looked.Read read) {
            trial.show(read.records());
            left.add(new EvidenceList(read.evidence()));
            desk.tried(desk.definition().text());
        }
        left.add(trial, new DraftSecret(parts, desk), new DefinitionForm(desk), new MappingForm(parts, desk));
        var both = new Div(left, new Texts(desk));
        both.addClassName("hg-desk");
        add(both);
        desk.onChange(this::show);
        show();
        if (looked instanceof Looked.Read) {
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
        unread.addClassNames("hg-state", "hg-state-unknown", "hg-wrap");
        unread.getElement().setAttribute("role", "status");
        var head = new Div(row, fixed, unread, new Kept(desk));
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
        var open = open();
        register.setEnabled(open.isEmpty());
        register.setTooltipText(open.orElse(null));
        unread.setVisible(!desk.isTried());
        unread.setText(
                isRefused()
                        ? REFUSED
                        : "No record was read with this definition as it is now. Preview it before you register it.");
    }

    /** What keeps it from being registered. */
    private Optional<String> open() {
        var table = desk.definition().at("/x-headgate/mapping").asString("");
        if (!desk.isValid()) {
            return Optional.of("Mend what the texts name first.");
        }
        if (desk.mapping().isEmpty() && parts.sources().newestMapping(table).isEmpty()) {
            return Optional.of("The table " + table + " has no mapping yet. Write one under Mapping.");
        }
        return isRefused() ? Optional.of(REFUSED) : Optional.empty();
    }

    /** Whether a run would be refused as the look was: nothing was read since, and no other secret was set. */
    private boolean isRefused() {
        return looked instanceof Looked.Refused
                && !desk.isTried()
                && parts.drafts().secret(desk.id()).equals(secretAtLook);
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
        var id = desk.id();
        Toasts.attempt(() -> {
            var draft = desk.discard();
            discarded(id, draft);
        });
    }

    private void discarded(SourceId id, Optional<SourceDraft> draft) {
        ended.run();
        removeAll();
        add(new Paragraph("The draft " + id + " is discarded."));
        Toasts.say("Discarded the draft " + id + ".", "Undo", () -> {
            draft.ifPresent(parts.drafts()::putBack);
            UI.getCurrent().getPage().setLocation(SourcePaths.NEW + "?draft=" + id);
        });
    }
}
