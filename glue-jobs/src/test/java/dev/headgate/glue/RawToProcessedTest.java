package dev.headgate.glue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RawObject;
import dev.headgate.contract.SourceId;
import dev.headgate.glue.core.Lake;
import dev.headgate.glue.core.Mappings;
import dev.headgate.glue.core.Sales;
import dev.headgate.glue.store.FakeS3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The job as Glue starts it, over S3. */
class RawToProcessedTest {

    private static final SourceId SHOP = new SourceId("shop");
    private static final String MAPPING = Keys.mapping("sales_fact", 3);
    private static final String MANIFEST = Keys.rawManifest(SHOP, Lake.RUN);

    private static FakeS3 s3;

    @BeforeAll
    static void startS3() throws IOException {
        s3 = new FakeS3();
        System.setProperty("aws.endpointUrl", s3.address().toString());
        System.setProperty("aws.region", "eu-central-1");
        System.setProperty("aws.accessKeyId", "id");
        System.setProperty("aws.secretAccessKey", "key");
    }

    @AfterAll
    static void stopS3() {
        List.of("aws.endpointUrl", "aws.region", "aws.accessKeyId", "aws.secretAccessKey")
                .forEach(System::clearProperty);
        s3.close();
    }

    @BeforeEach
    void fill() {
        s3.objects().clear();
        s3.objects().put("control/" + MAPPING, Mappings.SALES.getBytes(UTF_8));
        commit(object("0a1b-000", Sales.sale(1, "2026-03-01", "1.50"), Sales.sale(2, "2026-03-02", "2"), "junk"));
    }

    @Test
    void a_run_ends_with_the_manifest_that_the_warehouse_loads() {
        start("--JOB_NAME", "etl", "--JOB_ID=j_1", "--run", Lake.RUN.value());

        var key = Keys.processedObject("sales_fact", "dt=2026-03-01", Lake.RUN, 0);
        var manifest = Json.read(stored(Keys.copyManifest(Lake.RUN)), CopyManifest.class);
        assertThat(manifest.entries()).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.url()).isEqualTo("s3://processed/" + key);
            assertThat(entry.meta().contentLength()).isEqualTo(stored(key).length);
        });
        var report = Json.read(stored(Keys.jobReport(Lake.RUN)), JobReport.class);
        assertThat(report.sums()).containsEntry("amount", new BigDecimal("3.50"));
        assertThat(report.quarantined()).containsEntry("not_json", 1L);
        assertThat(s3.objects()).containsKey("processed/quarantine/shop/run=" + Lake.RUN + "/00000-0a1b-000.ndjson.gz");
    }

    @Test
    void a_damaged_object_fails_the_job_with_one_line_that_names_it() {
        var key = Keys.rawObject(SHOP, "sales", Lake.RUN, "0a1b", 0);
        s3.objects().computeIfPresent("raw/" + key, (name, bytes) -> Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(failure("--run", Lake.RUN.value()))
                .startsWith("HEADGATE-ERROR: The raw object " + key + " is cut off or damaged");
    }

    @Test
    void what_is_not_there_is_named() {
        s3.objects().remove("raw/" + MANIFEST);
        assertThat(failure("--run", Lake.RUN.value()))
                .contains("The raw manifest s3://raw/" + MANIFEST + " does not exist");

        s3.objects().remove("control/" + MAPPING);
        assertThat(failure("--run", Lake.RUN.value()))
                .contains("The mapping s3://control/" + MAPPING + " does not exist");

        assertThat(failure()).contains("The argument --run is missing");
    }

    @Test
    void a_mapping_that_cannot_be_used_is_told_with_line_and_field() {
        s3.objects()
                .put(
                        "control/" + MAPPING,
                        Mappings.SALES.replace("bigint", "biginteger").getBytes(UTF_8));

        assertThat(failure("--run", Lake.RUN.value()))
                .contains("The mapping " + MAPPING + " cannot be used: line 7")
                .contains("/columns/0/type");
    }

    @Test
    void a_manifest_of_another_run_is_refused() {
        assertThat(failure("--run", "r-20260301-0002"))
                .contains("is of the run r-20260301-0001 and not of r-20260301-0002");
    }

    private static RawObject object(String name, String... lines) {
        var key = Keys.rawFolder(SHOP, "sales", Lake.RUN) + name + ".ndjson.gz";
        var bytes = Lake.gzip(String.join("\n", lines) + "\n");
        s3.objects().put("raw/" + key, bytes);
        return new RawObject(key, "0a1b", lines.length, 100, bytes.length, sha256(bytes));
    }

    private static void commit(RawObject object) {
        var manifest = new RawManifest(
                Lake.RUN,
                1,
                SHOP,
                "sales",
                Keys.definition(SHOP, 3),
                1,
                List.of(object),
                object.rows(),
                0,
                List.of(),
                List.of(),
                0,
                Instant.EPOCH);
        s3.objects().put("raw/" + MANIFEST, Json.bytes(manifest));
    }

    /** Starts the job and gives what it wrote to the error stream, which ends with the one line. */
    private static String failure(String... more) {
        var err = System.err;
        var written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, UTF_8));
        @Nullable Throwable failure;
        try {
            failure = catchThrowable(() -> start(more));
        } finally {
            System.setErr(err);
        }
        assertThat(failure).isNotNull();
        assertThat(s3.objects().keySet()).noneMatch(key -> key.startsWith("processed/processed/"));
        return written.toString(UTF_8)
                .lines()
                .filter(line -> line.startsWith("HEADGATE-ERROR"))
                .reduce("", (a, b) -> a + b);
    }

    private static void start(String... more) {
        var args = new ArrayList<>(List.of(
                "--source",
                "shop",
                "--manifest",
                MANIFEST,
                "--mapping",
                MAPPING,
                "--raw_bucket",
                "raw",
                "--processed_bucket",
                "processed",
                "--control_bucket",
                "control"));
        args.addAll(List.of(more));
        try {
            RawToProcessed.main(args.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] stored(String key) {
        return Objects.requireNonNull(s3.objects().get("processed/" + key), key);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
