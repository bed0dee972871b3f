package dev.headgate.console.security;

import dev.headgate.console.testing.ConsoleTest;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class StoredSignOutsTest extends SignOutsContract {

    @Autowired
    SignOuts signOuts;

    @Override
    SignOuts signOuts() {
        return signOuts;
    }
}
