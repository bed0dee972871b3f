package dev.headgate.glue.local;

import dev.headgate.glue.core.EtlContract;
import dev.headgate.glue.core.EtlEngine;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;

class ThreadEngineTest extends EtlContract {

    private final Threads threads = new Threads(3);

    @AfterEach
    void stopThreads() {
        threads.close();
    }

    @Override
    protected EtlEngine engine() throws IOException {
        return new ThreadEngine(Files.createTempDirectory(folder, "scratch"), 0, threads);
    }
}
