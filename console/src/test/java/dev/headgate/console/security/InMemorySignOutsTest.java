package dev.headgate.console.security;

import dev.headgate.console.testing.InMemorySignOuts;

class InMemorySignOutsTest extends SignOutsContract {

    private final SignOuts signOuts = new InMemorySignOuts();

    @Override
    SignOuts signOuts() {
        return signOuts;
    }
}
