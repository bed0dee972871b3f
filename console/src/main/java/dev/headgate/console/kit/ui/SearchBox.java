package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.headgate.console.kit.SearchText;
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
        getElement().setAttribute("data-hg-search", true);
    }

    /** Tells what was typed, once the typing rests. */
    public void onSearch(Consumer<SearchText> search) {
        addValueChangeListener(change -> search.accept(SearchText.of(change.getValue())));
    }
}
