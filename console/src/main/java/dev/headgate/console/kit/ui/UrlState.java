package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The part of a page's state that its address carries, so that a reload, a bookmark and a link show the same. */
public final class UrlState {

    private final Component page;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** The state of a page, empty until it is read. */
    public UrlState(Component page) {
        this.page = page;
    }

    /** Takes over what an address says; a page does this when it is entered. */
    public void read(Location address) {
        values.clear();
        address.getQueryParameters().getParameters().forEach((key, all) -> {
            var said = all.stream().filter(Predicate.not(String::isBlank)).toList();
            if (!said.isEmpty()) {
                values.put(key, said);
            }
        });
    }

    /** The value of a key, the first if there are several. */
    public Optional<String> value(String key) {
        return values(key).stream().findFirst();
    }

    /** All values of a key. */
    public List<String> values(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** Changes the values of a key, none to forget it, and the address with it; nobody navigates. */
    public void put(String key, String... said) {
        put(key, List.of(said));
    }

    /** Changes the values of a key, none to forget it, and the address with it; nobody navigates. */
    public void put(String key, List<String> said) {
        var known =
                said.stream().filter(Predicate.not(String::isBlank)).distinct().toList();
        if (known.equals(values(key))) {
            return;
        }
        if (known.isEmpty()) {
            values.remove(key);
        } else {
            values.put(key, known);
        }
        page.getUI().ifPresent(this::write);
    }

    /** The state as query parameters, for a link to the same view of things. */
    public QueryParameters parameters() {
        return new QueryParameters(values);
    }

    private void write(UI ui) {
        var path = ui.getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, parameters()));
    }
}
