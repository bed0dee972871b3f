package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.Crumb;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.kit.ui.UrlState;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.suggestion.Explorer.Quest;
import dev.headgate.console.sources.suggestion.Outcome;
import dev.headgate.console.sources.suggestion.Suggestion;
import dev.headgate.console.sources.text.Authentication;
import dev.headgate.console.sources.ui.RegisterDesk.Looked;
import dev.headgate.contract.SourceId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the address of an API to a source that runs. */
@Route(SourcePaths.NEW)
@RolesAllowed("ANALYST")
@StyleSheet("context://hg-yaml.css")
class RegisterView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final String DRAFT = "draft";

    private final transient EditorParts parts;
    private final UrlState address = new UrlState(this);
    private final TextField url = new TextField("Address of the API");
    private final Button look = new Button("Look at it", _ -> look(Authentication.NONE));
    private final Button cancel = new Button("Cancel", _ -> cancel());
    private final Button blank = new Button("Write it as YAML", _ -> blank());
    private final ProgressBar bar = new ProgressBar();
    private final Span doing = new Span();
    private final Paragraph nothing = new Paragraph();
    private final SecretPanel secret = new SecretPanel(this::given);
    private final Div place = new Div();
    private transient @Nullable Work work;
    private transient Optional<Desk> desk = Optional.empty();

    RegisterView(EditorParts parts) {
        super("Register a source", new Crumb("Sources", SourcePaths.LIST));
        this.parts = parts;
        headline()
                .say(
                        "Paste the address of an API. It is asked a few times; what it answers becomes a definition that you can change.");
        url.addClassName("hg-wide");
        url.setPlaceholder("https://api.example.com/v1/sales");
        url.setAutofocus(true);
        url.setClearButtonVisible(true);
        url.addKeyPressListener(Key.ENTER, _ -> look(Authentication.NONE));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", "Asking the API");
        doing.getElement().setAttribute("aria-live", "polite");
        nothing.getElement().setAttribute("role", "alert");
        var row = new Div(url, look, cancel, blank);
        row.addClassName("hg-line");
        add(row, bar, doing, nothing, secret, place);
        busy(null);
        addDetachListener(_ -> Optional.ofNullable(work).ifPresent(Work::giveUp));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address.read(event.getLocation());
        address.value(DRAFT).ifPresent(this::open);
    }

    private void open(String id) {
        try {
            parts.drafts()
                    .mine(new SourceId(id))
                    .ifPresentOrElse(
                            draft -> show(draft.id(), draft.texts(), new Looked.Nothing()),
                            () -> say("You have no draft " + id
                                    + "; it was registered, discarded, or is somebody else's."));
        } catch (IllegalArgumentException noId) {
            say("There is no draft of this name.");
        }
    }

    private void look(Authentication way) {
        say("");
        secret.setVisible(false);
        try {
            var id = desk.map(Desk::id).orElseGet(() -> parts.explorer().freeId(url.getValue()));
            var quest = new Quest(url.getValue(), Optional.of(id), way);
            url.setInvalid(false);
            var ui = getUI().orElseThrow();
            busy(Work.begin(
                    ui,
                    () -> parts.explorer()
                            .explore(
                                    quest,
                                    step -> ui.accessLater(() -> doing.setText(step + " …"), () -> {})
                                            .run()),
                    outcome -> found(quest, outcome),
                    this::failed));
        } catch (Refusal refusal) {
            url.setErrorMessage(refusal.sentence());
            url.setInvalid(true);
            url.focus();
        }
    }

    private void found(Quest quest, Outcome outcome) {
        busy(null);
        var id = quest.id().orElseThrow();
        switch (outcome) {
            case Outcome.Found found -> suggested(id, found.suggestion());
            case Outcome.SecretNeeded needed -> {
                show(id, parts.explorer().begun(quest), new Looked.Refused());
                secret.ask(needed.sentence(), needed.ways());
            }
            case Outcome.NoRecords none -> {
                say(none.sentence());
                show(id, parts.explorer().begun(quest), new Looked.Nothing());
            }
        }
    }

    private void suggested(SourceId id, Suggestion suggestion) {
        desk.ifPresent(one -> one.take(suggestion.texts()));
        show(id, suggestion.texts(), new Looked.Read(suggestion.evidence(), suggestion.records()));
    }

    private void given(Authentication way, String value) {
        desk.ifPresent(one -> {
            if (Toasts.attempt(() -> one.setSecret(value))) {
                look(way);
            }
        });
    }

    private void blank() {
        var id = parts.explorer().freeId("https://new-source.example");
        show(
                id,
                parts.explorer().begun(new Quest("https://api.example.com", Optional.of(id), Authentication.NONE)),
                new Looked.Nothing());
    }

    private void show(SourceId id, SourceDraft.Texts texts, Looked looked) {
        var known = desk.filter(one -> one.id().equals(id)).orElseGet(() -> Desk.of(parts.drafts(), id, texts));
        desk = Optional.of(known);
        if (known.keptAt().isEmpty()) {
            known.keep();
        }
        address.put(DRAFT, id.value());
        blank.setVisible(false);
        place.removeAll();
        place.add(new RegisterDesk(parts, known, looked, this::ended));
    }

    /** The draft has become a source, or was thrown away. */
    private void ended() {
        desk = Optional.empty();
        address.put(DRAFT);
    }

    private void failed(String sentence) {
        busy(null);
        say(sentence);
        desk.ifPresentOrElse(_ -> {}, () -> blankFor(url.getValue()));
    }

    /** AWS may be away; what can be written without it is offered all the same. */
    private void blankFor(String pasted) {
        var id = parts.explorer().freeId(pasted);
        show(id, parts.explorer().begun(new Quest(pasted, Optional.of(id), Authentication.NONE)), new Looked.Nothing());
    }

    private void cancel() {
        Optional.ofNullable(work).ifPresent(Work::giveUp);
        busy(null);
        say("Cancelled. Nothing was changed.");
    }

    private void busy(@Nullable Work now) {
        work = now;
        bar.setVisible(now != null);
        cancel.setVisible(now != null);
        doing.setText("");
        look.setEnabled(now == null);
        blank.setVisible(now == null && desk.isEmpty());
    }

    private void say(String sentence) {
        nothing.setText(sentence);
        nothing.setVisible(!sentence.isEmpty());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        desk.ifPresent(one -> Leaving.ask(event, one));
    }
}
