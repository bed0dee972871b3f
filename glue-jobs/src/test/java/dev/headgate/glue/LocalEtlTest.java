package dev.headgate.glue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RawObject;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import dev.headgate.glue.core.JobFailure;
import dev.headgate.glue.core.Lake;
import dev.headgate.glue.core.Mappings;
import dev.headgate.glue.core.Sales;
import dev.headgate.glue.store.FolderStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEtlTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeMapping() throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), Mappings.SALES);
    }

    @Test
    void spark_and_threads_write_the_same_bytes() throws IOException {
        put("a.ndjson.gz", Sales.sale(1, "2026-03-01", "1"), Sales.sale(2, "2026-03-02", "2"), "junk");
        put("b.ndjson.gz", Sales.sale(1, "2026-03-03", "5"));

        var threads = etl("threads", "--threads", "2");
        var spark = etl("spark", "--threads", "2", "--spark");

        assertThat(threads.rowsIn()).isEqualTo(4);
        assertThat(threads.rowsOut()).isEqualTo(2);
        assertThat(threads.duplicates()).isEqualTo(1);
        assertThat(spark.objects()).isEqualTo(threads.objects()).hasSize(2);
        for (var key : threads.objects()) {
            assertThat(folder.resolve("spark").resolve(key))
                    .hasSameBinaryContentAs(folder.resolve("threads").resolve(key));
        }
        assertThat(Json.read(Files.readAllBytes(folder.resolve("threads/report.json")), JobReport.class))
                .isEqualTo(threads);
        assertThat(folder.resolve("threads/quarantine/local/run=r-local/00000-a.ndjson.gz"))
                .exists();
    }

    @Test
    void where_there_is_a_manifest_only_what_it_names_is_read() throws IOException {
        var run = new RunId("r-20260301-0007");
        var source = new SourceId("shop");
        var key = Keys.rawObject(source, "sales", run, "0a1b", 0);
        put(key, Sales.sale(1, "2026-03-01", "1"));
        put(Keys.rawObject(source, "sales", run, "0a1b", 1), Sales.sale(2, "2026-03-01", "1"));
        var object = new RawObject(key, "0a1b", 1, 100, 100, "");
        var manifest = new RawManifest(
                run, 1, source, "sales", "d", 1, List.of(object), 1, 0, List.of(), List.of(), 0, Instant.EPOCH);
        new FolderStore(folder.resolve("in")).put(Keys.rawManifest(source, run), Json.bytes(manifest));

        var report = etl("out");

        assertThat(report.run()).isEqualTo(run);
        assertThat(report.rowsIn()).isEqualTo(1);
        assertThat(folder.resolve("out/processed/parquet/sales_fact/dt=2026-03-01/r-20260301-0007-0.snappy.parquet"))
                .exists();
    }

    @Test
    void results_may_go_into_the_folder_of_the_records_and_are_not_read_again() throws IOException {
        put("a.ndjson.gz", Sales.sale(1, "2026-03-01", "1"), "junk");

        etl("in");
        var again = etl("in");

        assertThat(again.rowsIn()).isEqualTo(2);
    }

    @Test
    void what_is_missing_or_wrong_is_said_in_a_sentence() throws IOException {
        Files.createDirectories(folder.resolve("in"));

        assertThatThrownBy(() -> etl("out"))
                .isInstanceOf(JobFailure.class)
                .hasMessageContaining("holds no committed manifest");
        assertThatThrownBy(() -> etl("out", "--threads", "0")).hasMessageContaining("whole number from 1");
        assertThatThrownBy(() -> LocalEtl.run("--in", "x")).hasMessageContaining("--mapping is missing");
        assertThatThrownBy(() -> LocalEtl.run("--mapping", "/nowhere/m.yaml"))
                .hasMessageContaining("/nowhere/m.yaml does not exist");
    }

    private JobReport etl(String out, String... more) throws IOException {
        var args = new ArrayList<>(List.of(
                "--mapping", folder.resolve("mapping.yaml").toString(),
                "--in", folder.resolve("in").toString(),
                "--out", folder.resolve(out).toString()));
        args.addAll(List.of(more));
        return LocalEtl.run(args.toArray(String[]::new));
    }

    private void put(String key, String... lines) throws IOException {
        new FolderStore(folder.resolve("in")).put(key, Lake.gzip(String.join("\n", lines) + "\n"));
    }
}
