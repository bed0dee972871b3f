package dev.headgate.sandbox.warehouse;

import static dev.headgate.sandbox.warehouse.Warehouse.run;
import static dev.headgate.sandbox.warehouse.Warehouse.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.sandbox.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A COPY of a million rows in a JVM whose heap would not hold them. */
class SmallHeapTest {

    @Test
    void a_million_rows_are_loaded_in_48_megabytes() throws Exception {
        var warehouse = Warehouse.one();
        var manifest = new SalesFiles(warehouse.objects)
                .file("million.parquet", 1, 1_000_000, id -> SalesFiles.sale(id, id, "category of sale " + id))
                .manifest("million");
        var port = FreePorts.one();
        var process = smallHeap(warehouse, port);
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("ready");
            try (var owner = DriverManager.getConnection(
                    warehouse.proxy.url().replace(":" + warehouse.ports.warehouse() + "/", ":" + port + "/"),
                    "headgate_owner",
                    Warehouse.PASSWORDS.get("headgate_owner"))) {
                run(owner, "CREATE TEMP TABLE million (LIKE public.sales_fact)");
                run(owner, "ALTER TABLE million DROP COLUMN headgate_run");
                run(owner, "ALTER TABLE million DROP COLUMN headgate_run_at");

                run(owner, SalesFiles.copy("million", manifest));

                assertThat(value(owner, "SELECT COUNT(*) || ' ' || SUM(amount) FROM million"))
                        .isEqualTo("1000000 5000005000.00");
            }
        } finally {
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static Process smallHeap(Warehouse warehouse, int port) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        warehouse.home.state().toString(),
                        String.valueOf(warehouse.ports.postgres()),
                        String.valueOf(port)))
                .redirectErrorStream(true)
                .start();
    }
}
