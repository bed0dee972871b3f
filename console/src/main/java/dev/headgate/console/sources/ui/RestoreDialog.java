package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.headgate.console.kit.ui.TextDiff;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.sources.Basis;
import dev.headgate.console.sources.Draft;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceVersion;
import java.util.Optional;

/** Shows what restoring an old version changes, and saves it as a new one. */
final class RestoreDialog extends Dialog {

    private final transient SourceParts parts;
    private final transient Source source;
    private final transient SourceVersion old;
    private final Runnable changed;

    RestoreDialog(SourceParts parts, Source source, SourceVersion old, Runnable changed) {
        this.parts = parts;
        this.source = source;
        this.old = old;
        this.changed = changed;
        setHeaderTitle("Restore version " + old.number());
        setWidth("min(1100px, 96vw)");
        var current = source.current();
        add(
                new Paragraph("Saves the texts of version " + old.number() + " as a new version after "
                        + current.number() + ". Runs that are asked for from then on use it; no version is lost."),
                new TextDiff("Definition", current.definition(), old.definition()),
                new TextDiff("Mapping", mapping(current), mapping(old)));
        var restore = new Button("Save as a new version", _ -> restore());
        restore.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Leave it", _ -> close()), restore);
    }

    private void restore() {
        var draft = new Draft(
                old.definition(), Optional.of(mapping(old)), Optional.of("Restored version " + old.number() + "."));
        var basis = new Basis(source.current().number(), Basis.Style.IN_BODY);
        if (Toasts.attempt(() -> parts.sources().revise(source.id(), basis, draft))) {
            close();
            changed.run();
            Toasts.say("Version " + old.number() + " of " + source.id()
                    + " is the current one again, under a new number.");
        }
    }

    private String mapping(SourceVersion version) {
        return parts.sources().mapping(version.mapping()).document();
    }
}
