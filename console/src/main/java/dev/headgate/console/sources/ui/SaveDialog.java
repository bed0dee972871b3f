package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import dev.headgate.console.kit.ui.TextDiff;
import dev.headgate.console.sources.SourceDraft;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows what a save changes and asks why, before it becomes a version. */
final class SaveDialog extends Dialog {

    private static final int LONGEST = 2000;

    SaveDialog(SourceDraft.Texts before, Desk desk, Consumer<Optional<String>> save) {
        setHeaderTitle("Save a new version of " + desk.id());
        setWidth("min(1100px, 96vw)");
        var now = desk.texts();
        add(new H3("Definition"), new TextDiff("Definition before and after", before.definition(), now.definition()));
        now.mapping()
                .ifPresent(mapping -> add(
                        new H3("Mapping"),
                        new TextDiff(
                                "Mapping before and after", before.mapping().orElse(""), mapping)));
        var why = new TextArea("Why, in your words (optional)");
        why.setMaxLength(LONGEST);
        why.setWidthFull();
        add(why);
        var saveIt = new Button("Save version", _ -> {
            close();
            save.accept(Optional.of(why.getValue().strip()).filter(text -> !text.isEmpty()));
        });
        saveIt.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Go on writing", _ -> close()), saveIt);
        why.focus();
    }
}
