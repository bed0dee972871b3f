package dev.headgate.console.sources;

import dev.headgate.console.testing.InMemorySourceStore;

class InMemorySourceStoreTest extends SourceStoreContract {

    private final InMemorySourceStore store = new InMemorySourceStore();

    @Override
    protected SourceStore store() {
        return store;
    }
}
