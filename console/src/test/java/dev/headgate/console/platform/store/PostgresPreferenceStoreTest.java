package dev.headgate.console.platform.store;

import dev.headgate.console.platform.PreferenceStore;
import dev.headgate.console.platform.PreferenceStoreContract;
import dev.headgate.console.testing.ConsoleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ConsoleTest
@Transactional
class PostgresPreferenceStoreTest extends PreferenceStoreContract {

    @Autowired
    PreferenceStore store;

    @Override
    protected PreferenceStore store() {
        return store;
    }
}
