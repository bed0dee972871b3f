package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A search box that suggests what may be meant; the key "/" leads to it, Enter takes what was typed or chosen. */
public final class SuggestBox extends ComboBox<String> {

    private final Consumer<String> taken;

    /**
     * A box with a name for ears and a hint.
     *
     * @param suggestions what may be meant by what was typed so far, best first
     * @param taken told what the reader took
     */
    public SuggestBox(String name, String hint, Function<String, List<String>> suggestions, Consumer<String> taken) {
        this.taken = taken;
        addClassName("hg-suggest");
        setAriaLabel(name);
        setPlaceholder(hint);
        setAllowCustomValue(true);
        setClearButtonVisible(true);
        getElement().setAttribute("data-hg-search", true);
        setItems(query -> suggestions.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        addCustomValueSetListener(event -> take(event.getDetail()));
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                take(event.getValue());
            }
        });
    }

    /** Says why what was asked for cannot be searched for; what was typed stays. */
    public void refuse(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
    }

    /** Forgets what was typed, and that it was refused. */
    public void settle() {
        setInvalid(false);
        clear();
    }

    private void take(String typed) {
        if (!typed.isBlank()) {
            taken.accept(typed);
        }
    }
}
