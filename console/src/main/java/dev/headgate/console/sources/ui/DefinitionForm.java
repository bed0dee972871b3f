package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.headgate.console.kit.ui.Toasts;
import dev.headgate.console.sources.text.Authentication;
import dev.headgate.console.sources.text.DocumentText;
import dev.headgate.console.sources.text.Fields;
import dev.headgate.console.sources.text.Paging;
import dev.headgate.console.sources.text.Streams;
import java.util.function.UnaryOperator;

/** A definition as a form. The text is the truth: every field shows what stands in it and patches it there. */
final class DefinitionForm extends Div {

    private final transient Desk desk;
    private final Paragraph unreadable = new Paragraph(
            "The text is not well-formed YAML. Mend it at the place that the editor names; the form follows.");
    private final Select<String> streams = new Select<>();
    private final FieldGroup stream;
    private final FieldGroup authentication;
    private final FieldGroup paging;
    private final FieldGroup window;
    private final FieldGroup source;
    private final Checkbox hasWindow = new Checkbox("Pull by windows of time");
    private final transient Choice<Authentication> way = new Choice<>(
            "Authentication",
            Authentication::words,
            way -> change(text -> way.in(text, base())),
            Authentication.values());
    private final transient Choice<Paging> pages =
            new Choice<>("Paging", Paging::words, way -> change(text -> way.in(text, base())), Paging.values());
    private int current;

    DefinitionForm(Desk desk) {
        this.desk = desk;
        addClassName("hg-panel");
        stream = group();
        authentication = group();
        paging = group();
        window = group();
        source = group();
        hasWindow.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(text ->
                        change.getValue() ? Streams.withWindow(text, base()) : Streams.withoutWindow(text, base()));
            }
        });
        add(unreadable, chooser(), stream);
        add(section("Authentication", true, way, authentication));
        add(section("Paging", true, pages, paging));
        add(section("Windows of time", false, hasWindow, window));
        add(section("Table, hosts, limits", false, source));
        desk.onChange(this::show);
        show();
    }

    private FieldGroup group() {
        return new FieldGroup(desk::definition, desk::write);
    }

    private Component chooser() {
        streams.setLabel("Stream");
        streams.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                current = desk.definition().names("/streams").indexOf(change.getValue());
                show();
            }
        });
        var more = new Button("Add a stream", _ -> {
            change(Streams::added);
            current = Math.max(0, desk.definition().count("/streams") - 1);
            show();
        });
        var less = new Button("Remove this stream", _ -> remove());
        var row = new Div(streams, more, less);
        row.addClassName("hg-line");
        return row;
    }

    private void remove() {
        var before = desk.texts();
        if (desk.definition().count("/streams") < 2) {
            Toasts.refused("A source has at least one stream.");
            return;
        }
        var name = desk.definition().names("/streams").get(current);
        change(text -> Streams.removed(text, current));
        Toasts.say("Removed the stream " + name + ".", "Undo", () -> desk.take(before));
    }

    private static Details section(String title, boolean open, Component... content) {
        var section = new Details(title, content);
        section.setOpened(open);
        section.setWidthFull();
        return section;
    }

    private void change(UnaryOperator<DocumentText> change) {
        try {
            desk.write(change.apply(desk.definition()));
        } catch (IllegalArgumentException e) {
            Toasts.refused(String.valueOf(e.getMessage()));
            show();
        }
    }

    private String base() {
        return "/streams/" + current;
    }

    private void show() {
        var text = desk.definition();
        unreadable.setVisible(!text.isReadable());
        var names = text.names("/streams").stream().distinct().toList();
        current = Math.clamp(current, 0, Math.max(0, names.size() - 1));
        streams.setItems(names);
        if (!names.isEmpty()) {
            streams.setValue(names.get(current));
        }
        way.setValue(Authentication.of(text, base()));
        pages.setValue(Paging.of(text, base()));
        hasWindow.setValue(!text.at(base() + "/incremental_sync").isMissingNode());
        stream.show(base(), Fields.stream());
        authentication.show(base(), way.getValue().fields());
        paging.show(base(), pages.getValue().fields());
        window.show(base(), hasWindow.getValue() ? Fields.window() : java.util.List.of());
        source.show("", Fields.source());
    }
}
