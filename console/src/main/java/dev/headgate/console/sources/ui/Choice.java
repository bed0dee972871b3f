package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;

/** A choice among the ways in which a definition can say something. */
final class Choice<T> extends Select<T> {

    @SafeVarargs
    @SuppressWarnings("varargs")
    Choice(String label, ItemLabelGenerator<T> words, Consumer<T> chosen, T... ways) {
        setLabel(label);
        setItems(ways);
        setItemLabelGenerator(words);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
    }
}
