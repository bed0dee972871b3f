package dev.headgate.console.sources;

import dev.headgate.console.testing.InMemoryDraftStore;

class InMemoryDraftStoreTest extends DraftStoreContract {

    private final DraftStore store = new InMemoryDraftStore();

    @Override
    protected DraftStore store() {
        return store;
    }
}
