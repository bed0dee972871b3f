package dev.headgate.console.sources.store;

import dev.headgate.console.sources.SourceStore;
import dev.headgate.console.sources.SourceStoreContract;
import dev.headgate.console.testing.ConsoleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ConsoleTest
@Transactional
class HibernateSourceStoreTest extends SourceStoreContract {

    @Autowired
    HibernateSourceStore store;

    @Override
    protected SourceStore store() {
        return store;
    }
}
