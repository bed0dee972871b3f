package dev.headgate.console.testing;

import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.Preferences;

/** People whose preferences are kept in one memory. */
public final class People {

    private final InMemoryPreferenceStore store = new InMemoryPreferenceStore();

    public Preferences preferencesOf(String name) {
        return new Preferences(store, () -> new Actor(name, "ANALYST"));
    }
}
