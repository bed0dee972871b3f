package dev.headgate.console.runs;

import dev.headgate.console.testing.InMemoryRunStore;

class InMemoryRunStoreTest extends RunStoreContract {

    @Override
    protected RunStore store() {
        return new InMemoryRunStore();
    }
}
