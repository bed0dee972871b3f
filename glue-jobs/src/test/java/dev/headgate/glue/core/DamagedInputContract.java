package dev.headgate.glue.core;

import static dev.headgate.glue.core.Lake.RUN;
import static dev.headgate.glue.core.Sales.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does with raw objects that are not what they should be, whatever spreads its work. */
abstract class DamagedInputContract {

    @TempDir
    protected Path folder;

    protected Lake lake;

    @BeforeEach
    void makeLake() {
        lake = new Lake(folder);
    }

    protected abstract EtlEngine engine() throws IOException;

    @Test
    void an_object_that_is_cut_off_fails_the_run_by_its_name() {
        var whole = Lake.gzip(sale(1, "2026-03-01", "1") + "\n");
        lake.object("a-000", sale(2, "2026-03-01", "1"));
        lake.object("b-000", Arrays.copyOf(whole, whole.length - 20));

        fails("The raw object raw/shop/sales/run=" + RUN + "/b-000.ndjson.gz is cut off or damaged");
        fails("run the ingest again");
    }

    @Test
    void an_object_that_is_no_gzip_or_not_there_fails_the_run_by_its_name() {
        lake.object("a-000", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        fails("a-000.ndjson.gz is cut off or damaged");

        lake = new Lake(folder.resolve("other"));
        lake.input(Input.found(0, "raw/shop/missing.ndjson.gz"));
        fails("raw/shop/missing.ndjson.gz that the manifest names does not exist");
    }

    @Test
    void an_object_that_is_not_what_was_committed_fails_the_run() {
        lake.object("a-000", sale(1, "2026-03-01", "1"));
        var key = "raw/shop/sales/run=" + RUN + "/a-000.ndjson.gz";
        var job = lake.job(Mappings.SALES);

        var counted = withInput(job, new Input(0, key, 2, ""));
        var digested = withInput(job, new Input(0, key, 1, "0".repeat(64)));

        assertThat(failure(counted)).contains("holds 1 records and the manifest says 2");
        assertThat(failure(digested)).contains("SHA-256 differs");
        assertThat(lake.keys("processed/")).isEmpty();
    }

    @Test
    void a_rerun_that_cannot_read_leaves_what_was_published() throws IOException {
        lake.object("a-000", sale(1, "2026-03-01", "1"));
        run(Mappings.SALES);
        var before = lake.snapshot();
        lake.input(Input.found(1, "raw/shop/missing.ndjson.gz"));

        assertThat(failure(lake.job(Mappings.SALES))).contains("does not exist");

        assertThat(lake.snapshot()).isEqualTo(before);
    }

    private void fails(String sentence) {
        assertThatThrownBy(() -> run(Mappings.SALES))
                .satisfies(thrown -> assertThat(text(thrown)).contains(sentence));
        assertThat(lake.keys("processed/")).isEmpty();
    }

    private String failure(EtlJob job) {
        return text(catchThrowable(() -> new EtlRun(job, engine(), Clock.systemUTC()).run()));
    }

    private static String text(Throwable failure) {
        var cause = failure;
        while (!(cause instanceof JobFailure) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static EtlJob withInput(EtlJob job, Input input) {
        return new EtlJob(
                job.runId(), job.sourceId(), job.mapping(), List.of(input), job.raw(), job.processed(), job.keys());
    }

    protected void run(String mapping) throws IOException {
        new EtlRun(lake.job(mapping), engine(), Clock.systemUTC()).run();
    }
}
