package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Div;
import dev.headgate.console.sources.text.DocumentText;
import dev.headgate.console.sources.text.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Some fields of one part of a text beside each other; made anew only when it is other fields or another part. */
final class FieldGroup extends Div {

    private final transient Supplier<DocumentText> text;
    private final transient Consumer<DocumentText> write;
    private final transient List<BoundField> bound = new ArrayList<>();
    private List<Field> fields = List.of();
    private String base = "";

    FieldGroup(Supplier<DocumentText> text, Consumer<DocumentText> write) {
        this.text = text;
        this.write = write;
        addClassName("hg-fields");
    }

    void show(String part, List<Field> wanted) {
        if (wanted.equals(fields) && part.equals(base)) {
            bound.forEach(BoundField::show);
            return;
        }
        fields = wanted;
        base = part;
        bound.clear();
        removeAll();
        wanted.forEach(field -> {
            var one = new BoundField(field, part, text, write);
            bound.add(one);
            add(one.component());
        });
        setVisible(!wanted.isEmpty());
    }
}
