package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.SourceVersion;
import dev.headgate.console.sources.text.DocumentText;
import java.util.Optional;

/** Somebody else saved meanwhile: who, when, what they changed and what I did, and one text of both. */
final class MergeDialog extends Dialog {

    private final MergePart definition;
    private final Optional<MergePart> mapping;

    MergeDialog(SourceDraft.Texts base, Desk desk, SourceVersion current, String theirMapping) {
        var author = current.saved().author();
        var mine = desk.texts();
        setHeaderTitle(author + " saved version " + current.number() + " meanwhile");
        setWidth("min(1200px, 96vw)");
        add(said(current));
        definition = new MergePart(
                "Definition",
                author,
                new MergePart.Three(base.definition(), mine.definition(), current.definition()),
                DocumentText::definition);
        add(definition);
        mapping = mine.mapping()
                .map(text -> new MergePart(
                        "Mapping",
                        author,
                        new MergePart.Three(base.mapping().orElse(""), text, theirMapping),
                        DocumentText::mapping));
        mapping.ifPresent(this::add);
        var use = new Button("Use this text", _ -> {
            close();
            desk.take(new SourceDraft.Texts(
                    definition.text(), mapping.map(MergePart::text), Optional.of(current.number())));
        });
        use.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Keep mine as a draft for now", _ -> close()), use);
    }

    private static Paragraph said(SourceVersion current) {
        var why = current.saved()
                .comment()
                .map(comment -> " They wrote: " + comment)
                .orElse("");
        return new Paragraph(
                new Span("It was saved "),
                new Moment(current.saved().at()),
                new Span("." + why
                        + " Your text is kept as your draft whatever you choose. Choose per difference, or write on the"
                        + " text below; nothing is saved as a version before you say so."));
    }
}
