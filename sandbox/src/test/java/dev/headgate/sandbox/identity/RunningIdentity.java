package dev.headgate.sandbox.identity;

import dev.headgate.sandbox.Credentials;
import dev.headgate.sandbox.FreePorts;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One identity provider for the tests of a class, and a new visitor for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningIdentity {

    Home home;
    Ports ports;
    Credentials credentials;
    IdentityProvider provider;
    Visitor visitor;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        home = new Home(folder, folder.resolve("state"));
        ports = FreePorts.take();
        credentials = Credentials.of(home);
        provider = new IdentityProvider(home, ports, credentials);
        provider.start();
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    @BeforeEach
    void arrive() {
        visitor = new Visitor(provider.issuer());
    }

    @AfterEach
    void leave() {
        visitor.close();
    }
}
