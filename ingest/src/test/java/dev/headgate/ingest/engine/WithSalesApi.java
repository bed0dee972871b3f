package dev.headgate.ingest.engine;

import dev.headgate.ingest.SalesApi;
import dev.headgate.ingest.VirtualTime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A sales API that each test fills and the end of the test stops. */
abstract class WithSalesApi {

    @TempDir
    Path folder;

    SalesApi api = new SalesApi(new VirtualTime(), List.of(), 1);

    @AfterEach
    void stop() {
        api.close();
    }

    Pulling pulling(List<String> records, int pageSize) {
        var pulling = new Pulling(folder);
        api.close();
        api = new SalesApi(pulling.time, records, pageSize);
        return pulling;
    }
}
