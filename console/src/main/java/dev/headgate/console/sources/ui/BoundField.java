package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.headgate.console.sources.text.DocumentText;
import dev.headgate.console.sources.text.Field;
import dev.headgate.contract.document.Problem;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A field of a form over one value of a text: it shows the value, changes it in the text, and says what is wrong with it. */
final class BoundField {

    private final Field field;
    private final String base;
    private final Supplier<DocumentText> text;
    private final Consumer<DocumentText> write;
    private final AbstractField<?, ?> shown;

    BoundField(Field field, String base, Supplier<DocumentText> text, Consumer<DocumentText> write) {
        this.field = field;
        this.base = base;
        this.text = text;
        this.write = write;
        this.shown = switch (field.kind()) {
            case SWITCH -> new Checkbox(field.label());
            case PAIRS -> area();
            case TEXT, NUMBER, WORDS -> line();
        };
        shown.addValueChangeListener(this::changed);
        show();
    }

    Component component() {
        return shown;
    }

    /** Shows what stands in the text now. */
    void show() {
        var written = text.get().written(base, field);
        if (shown instanceof Checkbox box) {
            box.setValue(written.equals("true"));
        } else if (shown instanceof TextField line) {
            line.setValue(written);
        } else if (shown instanceof TextArea area) {
            area.setValue(written);
        }
        shown.getElement().setEnabled(text.get().isReadable());
        var problems = text.get().problems(base + field.pointer());
        error(problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
    }

    private TextField line() {
        var line = new TextField(field.label());
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setHelperText(field.hint().isEmpty() ? null : field.hint());
        return line;
    }

    private TextArea area() {
        var area = new TextArea(field.label());
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setHelperText(field.hint());
        area.setMinRows(1);
        return area;
    }

    private void changed(HasValue.ValueChangeEvent<?> change) {
        if (!change.isFromClient()) {
            return;
        }
        try {
            write.accept(text.get().with(base, field, String.valueOf(change.getValue())));
        } catch (IllegalArgumentException e) {
            error(String.valueOf(e.getMessage()));
        }
    }

    private void error(String sentence) {
        if (shown instanceof HasValidation validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(!sentence.isEmpty());
        }
    }
}
