package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.Crumb;
import dev.headgate.console.kit.ui.Live;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.Basis;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.SourcePaths;
import dev.headgate.console.sources.SourceVersion;
import dev.headgate.contract.SourceId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** A source as it is changed: what a save would change, and who else saved meanwhile. */
@Route(SourcePaths.LIST + "/:source/edit")
@RolesAllowed("ANALYST")
@StyleSheet("context://hg-yaml.css")
class EditorView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final transient EditorParts parts;
    private final Meanwhile news = new Meanwhile(this::merge);
    private final Div place = new Div();
    private final Button save = new Button("Save …", _ -> ask());
    private transient Optional<Desk> desk = Optional.empty();

    EditorView(EditorParts parts, ChangeFeed feed) {
        super("Edit", new Crumb("Sources", SourcePaths.LIST));
        this.parts = parts;
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(news, place);
        Live.on(this, feed, change -> change.concerns("source"), _ -> desk.ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = event.getRouteParameters().get("source").orElse("");
        try {
            open(parts.sources().get(new SourceId(name)));
        } catch (Refusal | IllegalArgumentException unknown) {
            event.rerouteToError(NotFoundException.class, "There is no source of this name.");
        }
    }

    private void open(Source source) {
        named(
                "Edit " + source.id(),
                new Crumb("Sources", SourcePaths.LIST),
                new Crumb(source.id().value(), SourcePaths.detail(source.id())));
        var texts = new SourceDraft.Texts(
                source.current().definition(),
                Optional.empty(),
                Optional.of(source.current().number()));
        var opened = Desk.of(parts.drafts(), source.id(), texts);
        desk = Optional.of(opened);
        actions(save, new Button("Discard changes", _ -> discard(opened)), new Kept(opened));
        var left = new Div(new TrialPanel(parts, opened), new DefinitionForm(opened), new MappingForm(parts, opened));
        var both = new Div(left, new Texts(opened));
        both.addClassName("hg-desk");
        place.removeAll();
        place.add(both);
        opened.onChange(() -> show(opened));
        show(opened);
    }

    private void show(Desk one) {
        var current = parts.sources().get(one.id()).current();
        var stale = one.basis().filter(number -> number != current.number()).isPresent();
        headline().say(sentence(one, stale));
        save.setEnabled(one.isValid() && one.isChanged());
        save.setTooltipText(one.isValid() ? null : "Mend what the texts name first.");
        if (stale) {
            news.show(one, current);
        } else {
            news.hide();
        }
    }

    private static String sentence(Desk one, boolean stale) {
        var on = "You write on version " + one.basis().orElse(0) + " of " + one.id();
        if (stale) {
            return on + ", which is no longer the current one.";
        }
        return one.isChanged()
                ? on + "; nothing runs with your changes before you save them."
                : on + ". Nothing is changed yet.";
    }

    private void ask() {
        desk.ifPresent(one -> {
            var current = parts.sources().get(one.id()).current();
            if (one.basis().filter(number -> number != current.number()).isPresent()) {
                merge(one, current);
            } else {
                new SaveDialog(base(one), one, comment -> save(one, comment)).open();
            }
        });
    }

    private void save(Desk one, Optional<String> comment) {
        var basis = new Basis(one.basis().orElse(0), Basis.Style.IN_BODY);
        try {
            var saved = parts.registration().revise(one.id(), basis, one.texts().toSave(comment));
            one.saved();
            saved(saved);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CONFLICT) {
                merge(one, parts.sources().get(one.id()).current());
            } else {
                Toasts.refused(refusal.sentence());
            }
        }
    }

    private void saved(Source source) {
        place.removeAll();
        news.hide();
        headline()
                .say("Version " + source.current().number() + " of " + source.id()
                        + " is saved. Its next run uses it.");
        var run = new Button(
                "Run now",
                _ -> Toasts.attempt(() -> {
                    var stream = source.current().streams().getFirst();
                    UI.getCurrent()
                            .navigate(parts.activity()
                                    .runNow(source.id(), Optional.of(stream))
                                    .page());
                }));
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.setEnabled(!source.paused());
        actions(run);
        place.add(new Anchor(SourcePaths.detail(source.id()), "Open the source"));
        desk = Optional.empty();
        run.focus();
    }

    private void merge(Desk one, SourceVersion current) {
        var theirs = parts.sources().mapping(current.mapping()).document();
        new MergeDialog(base(one), one, current, theirs).open();
    }

    /** What the writing began with. */
    private SourceDraft.Texts base(Desk one) {
        var version = parts.sources().version(one.id(), one.basis().orElse(1));
        var mapping = parts.sources().mapping(version.mapping()).document();
        return new SourceDraft.Texts(version.definition(), Optional.of(mapping), one.basis());
    }

    private void discard(Desk one) {
        var texts = one.texts();
        one.discard();
        open(parts.sources().get(one.id()));
        Toasts.say("Your changes are discarded.", "Undo", () -> desk.ifPresent(now -> now.take(texts)));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        desk.ifPresent(one -> Leaving.ask(event, one));
    }
}
