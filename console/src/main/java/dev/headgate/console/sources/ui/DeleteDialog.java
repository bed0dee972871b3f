package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.sources.DeletionPlan;
import dev.headgate.contract.SourceId;

/** Says what deleting a source does, and deletes it once its name was typed. */
final class DeleteDialog extends Dialog {

    private final transient SourceParts parts;
    private final transient SourceId id;
    private final Runnable changed;

    DeleteDialog(SourceParts parts, SourceId id, Runnable changed) {
        this.parts = parts;
        this.id = id;
        this.changed = changed;
        setHeaderTitle("Delete " + id);
        addClassName("hg-confirm");
        show(parts.removal().plan(id));
        getFooter().add(new Button("Keep it", _ -> close()));
    }

    private void show(DeletionPlan plan) {
        var list = new UnorderedList();
        plan.sentences().forEach(sentence -> list.add(new ListItem(sentence)));
        add(list);
        plan.last()
                .ifPresent(run -> add(new Paragraph(
                        new Text("The newest run is "),
                        new Anchor(run.page(), run.id().value()),
                        new Text("."))));
        if (plan.live().isEmpty()) {
            confirmByName();
        }
    }

    private void confirmByName() {
        var name = new TextField("Type " + id + " to delete it");
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setAutofocus(true);
        var delete = new Button("Delete the source", _ -> delete(name.getValue()));
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        delete.setEnabled(false);
        name.addValueChangeListener(
                event -> delete.setEnabled(event.getValue().strip().equals(id.value())));
        add(name);
        getFooter().add(delete);
    }

    private void delete(String typed) {
        if (typed.strip().equals(id.value())
                && Toasts.attempt(() -> parts.removal().delete(id))) {
            close();
            changed.run();
            Toasts.say("Deleted " + id + ".", "Undo", () -> {
                parts.removal().restore(id);
                changed.run();
            });
        }
    }
}
