package dev.headgate.console.sources.store;

import dev.headgate.console.sources.DraftStore;
import dev.headgate.console.sources.DraftStoreContract;
import dev.headgate.console.testing.ConsoleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ConsoleTest
@Transactional
class PostgresDraftStoreTest extends DraftStoreContract {

    @Autowired
    DraftStore store;

    @Override
    protected DraftStore store() {
        return store;
    }
}
