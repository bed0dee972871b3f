package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.tabs.TabSheet;

/** Contents behind tabs, whose list of tabs is heard as holding nothing but tabs. */
public class Tabbed extends TabSheet {

    /** The part that scrolls can take the focus as the component comes, which puts something between list and tabs. */
    private static final String LIST_HOLDS_ONLY_TABS = """
            const list = this.querySelector(':scope > vaadin-tabs');
            Promise.resolve(list?.updateComplete).then(() =>
                list?.shadowRoot?.querySelector('[part="tabs"]')?.removeAttribute('tabindex'));
            """;

    /** Tabs as wide as their place. */
    public Tabbed() {
        setWidthFull();
        addAttachListener(_ -> getElement().executeJs(LIST_HOLDS_ONLY_TABS));
    }
}
