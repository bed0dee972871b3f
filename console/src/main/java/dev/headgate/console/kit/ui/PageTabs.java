package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The tabs of a page; which one is open stands in the address, and what a tab shows is made when it is first opened. */
public final class PageTabs extends Tabbed {

    private static final String KEY = "tab";

    private final UrlState url;
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final Map<Tab, Unmade> unmade = new LinkedHashMap<>();
    private boolean read;

    private record Unmade(Div place, Supplier<? extends Component> content) {}

    /** Tabs whose choice is a part of this state. */
    public PageTabs(UrlState url) {
        this.url = url;
        addClassName("hg-tabs");
        addSelectedChangeListener(change -> {
            make();
            if (change.isFromClient()) {
                url.put(
                        KEY,
                        key(change.getSelectedTab()).filter(it -> !isFirst(it)).stream()
                                .toList());
            }
        });
        addAttachListener(_ -> refresh());
    }

    /** A further tab by its name in the address and its label. */
    public Tab add(String key, String label, Supplier<? extends Component> content) {
        var tab = new Tab(label);
        tabs.put(key, tab);
        var place = new Div();
        unmade.put(tab, new Unmade(place, content));
        add(tab, place);
        return tab;
    }

    /** Opens the tab that the address names, or the first. */
    public void refresh() {
        read = true;
        url.value(KEY)
                .flatMap(key -> Optional.ofNullable(tabs.get(key)))
                .ifPresentOrElse(this::setSelectedTab, () -> setSelectedIndex(0));
        make();
    }

    /** Opens a tab, as a click on it would. */
    public void open(String key) {
        Optional.ofNullable(tabs.get(key)).ifPresent(tab -> {
            setSelectedTab(tab);
            url.put(KEY, isFirst(key) ? "" : key);
        });
    }

    /** The name of the open tab. */
    public Optional<String> open() {
        return key(getSelectedTab());
    }

    private void make() {
        if (read) {
            Optional.ofNullable(unmade.remove(getSelectedTab()))
                    .ifPresent(it -> it.place().add(it.content().get()));
        }
    }

    private boolean isFirst(String key) {
        return tabs.keySet().iterator().next().equals(key);
    }

    private Optional<String> key(Tab tab) {
        return tabs.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tab))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
