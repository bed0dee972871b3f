package dev.headgate.console.runs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Quarantine;
import dev.headgate.console.testing.AwsEndpoint;
import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class LakeObjectsTest {

    private static final AwsEndpoint AWS = new AwsEndpoint();
    private static final S3Client S3 = AWS.client(S3Client.builder().forcePathStyle(true));
    private static final SourceId SOURCE = new SourceId("sales-api");

    private final LakeObjects lake = new LakeObjects(S3, AWS.estate());

    @BeforeAll
    static void buckets() {
        List.of(
                        AWS.estate().controlBucket(),
                        AWS.estate().rawBucket(),
                        AWS.estate().processedBucket())
                .forEach(bucket -> S3.createBucket(call -> call.bucket(bucket)
                        .createBucketConfiguration(where -> where.locationConstraint("eu-central-1"))));
    }

    @Test
    void of_a_run_that_has_done_nothing_there_is_nothing() {
        var run = new RunId("r-nothing-0001");

        assertThat(lake.plan(run)).isEmpty();
        assertThat(lake.begun(run)).isEmpty();
        assertThat(lake.copyManifest(run)).isEmpty();
        assertThat(lake.rawObjects(SOURCE, "sales", run, 10)).isEmpty();
        assertThat(lake.quarantine(SOURCE, run, 5)).isEqualTo(new Quarantine(Optional.empty(), List.of(), 0, 0));
    }

    @Test
    void the_plan_and_the_checkpoints_come_back() {
        var run = new RunId("r-planned-0001");
        var slices = IntStream.range(0, 30)
                .mapToObj(number -> new Slice("s" + number, "sales", Optional.of("2026-03-01"), Optional.empty()))
                .toList();
        put(
                AWS.estate().controlBucket(),
                Keys.slices(run),
                slices.stream()
                        .map(Json::text)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
        var checkpoint = new Checkpoint("s7", 1, Optional.empty(), 12, 0, List.of(), List.of(), 0, true);
        put(AWS.estate().controlBucket(), Keys.checkpoint(run, "s7"), Json.bytes(checkpoint));

        assertThat(lake.plan(run)).contains(slices);
        assertThat(lake.begun(run)).containsExactly("s7");
        assertThat(lake.checkpoints(run, slices.stream().map(Slice::id).toList()))
                .isEqualTo(Map.of("s7", checkpoint));
    }

    @Test
    void of_each_reason_the_first_rows_are_picked_from_all_objects() throws IOException {
        var run = new RunId("r-bad-rows-0001");
        var folder = Keys.quarantineFolder(SOURCE, run);
        put(
                AWS.estate().processedBucket(),
                folder + "00000-a.ndjson.gz",
                gzip(row("late", 1) + row("late", 2) + row("late", 3)));
        put(AWS.estate().processedBucket(), folder + "00001-b.ndjson.gz", gzip(row("odd", 4)));

        var quarantine = lake.quarantine(SOURCE, run, 2);

        assertThat(quarantine.objects()).isEqualTo(2);
        assertThat(quarantine.read()).isEqualTo(2);
        assertThat(quarantine.samples())
                .extracting(sample -> sample.reason() + sample.line())
                .containsExactly("late1", "late2", "odd4");
        assertThat(quarantine.samples().getLast().raw()).isEqualTo("{\"name\":\"<b>漢字 🚰\"}");
    }

    private static String row(String reason, int line) {
        return Json.text(Map.of(
                        "reason",
                        reason,
                        "object",
                        "raw/x",
                        "line",
                        line,
                        "offset",
                        9,
                        "raw",
                        "{\"name\":\"<b>漢字 🚰\"}"))
                + "\n";
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(String bucket, String key, byte[] body) {
        S3.putObject(call -> call.bucket(bucket).key(key), RequestBody.fromBytes(body));
    }
}
