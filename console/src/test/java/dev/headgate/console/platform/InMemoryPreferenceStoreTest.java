package dev.headgate.console.platform;

import dev.headgate.console.testing.InMemoryPreferenceStore;

class InMemoryPreferenceStoreTest extends PreferenceStoreContract {

    private final PreferenceStore store = new InMemoryPreferenceStore();

    @Override
    protected PreferenceStore store() {
        return store;
    }
}
