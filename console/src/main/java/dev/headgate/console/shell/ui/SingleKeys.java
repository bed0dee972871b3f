package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.UI;
import dev.headgate.console.platform.Preferences;

/** Whether shortcuts of one plain key work; who dictates or has keys pressed by accident turns them off. */
enum SingleKeys {
    ON,
    OFF;

    private static final String KEY = "single-keys";

    static boolean areOn(Preferences preferences) {
        return preferences.value(KEY).isEmpty();
    }

    static SingleKeys of(Preferences preferences) {
        return areOn(preferences) ? ON : OFF;
    }

    void keep(Preferences preferences) {
        if (this == ON) {
            preferences.forget(KEY);
        } else {
            preferences.say(KEY, "off");
        }
    }

    /** Tells the script in the page. */
    void tell(UI page) {
        page.getPage().executeJs("document.documentElement.dataset.hgKeys = $0", this == ON ? "on" : "off");
    }
}
