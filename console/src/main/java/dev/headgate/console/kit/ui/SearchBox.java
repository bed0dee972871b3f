package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.headgate.console.platform.Refusal;
import java.util.function.Consumer;

/** The search box of a page; the key "/" leads to it from anywhere on the page, Escape empties it. */
public final class SearchBox extends TextField {

    private static final int REST_MILLIS = 300;

    /** A box with a name for ears, and a hint such as {@code words or state:failed}. */
    public SearchBox(String name, String hint) {
        setAriaLabel(name);
        setPlaceholder(hint);
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(REST_MILLIS);
        addClassName("hg-search");
        setManualValidation(true);
        getElement().setAttribute("data-hg-search", true);
    }

    /** Tells what was typed, once the typing rests; a refusal is shown at the box and the list stays as it was. */
    public void onSearch(Consumer<String> search) {
        addValueChangeListener(change -> {
            try {
                search.accept(change.getValue());
                setInvalid(false);
            } catch (Refusal refusal) {
                setErrorMessage(refusal.sentence());
                setInvalid(true);
            }
        });
    }
}
