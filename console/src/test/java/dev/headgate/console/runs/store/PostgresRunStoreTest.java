package dev.headgate.console.runs.store;

import dev.headgate.console.runs.RunStore;
import dev.headgate.console.runs.RunStoreContract;
import dev.headgate.console.testing.ConsoleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ConsoleTest
@Transactional
class PostgresRunStoreTest extends RunStoreContract {

    @Autowired
    PostgresRunStore store;

    @Override
    protected RunStore store() {
        return store;
    }
}
