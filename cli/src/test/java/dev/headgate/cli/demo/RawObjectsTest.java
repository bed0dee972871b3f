package dev.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.cli.CannotRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RawObjectsTest {

    private static final String BUCKET = "headgate-sandbox-raw-123456789012";
    private static final String MANIFEST = """
            {"run":"r-0001","attempt":1,"source":"shop","stream":"sales","definition":"d","slices":1,
             "objects":[{"key":"raw/shop/sales/run=r-0001/a-000.ndjson.gz","slice":"a","rows":2,"bytes":1,"compressed":1,"sha256":""}],
             "rows":2,"duplicates":0,"coverage":[],"drift":[],"throttled_ms":0,"committed_at":"2026-03-02T00:10:00Z"}""";

    @Test
    void the_records_of_the_committed_objects_are_counted() throws IOException {
        try (var server = new ScriptedServer();
                var raw = new RawObjects(server.sandbox())) {
            server.answers("GET /" + BUCKET + "/raw/shop/_manifests/r-0001.json", 200, MANIFEST);
            server.answers(
                    "GET /" + BUCKET + "/raw/shop/sales/run=r-0001/a-000.ndjson.gz",
                    200,
                    gzip(record(1, "1.5") + "\n" + record(2, "-1") + "\n"));

            var recount = raw.recount("s3://" + BUCKET + "/raw/shop/_manifests/r-0001.json");

            assertThat(recount.records()).isEqualTo(2);
            assertThat(recount.bad()).isEqualTo(1);
            assertThat(recount.sum()).isEqualByComparingTo("1.50");
        }
    }

    @Test
    void a_manifest_that_is_not_there_is_named() throws IOException {
        try (var server = new ScriptedServer();
                var raw = new RawObjects(server.sandbox())) {
            assertThatThrownBy(() -> raw.recount("s3://" + BUCKET + "/raw/shop/_manifests/r-0002.json"))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("r-0002.json");
        }
    }

    private static String record(int id, String amount) {
        return "{\"id\":" + id + ",\"customer\":{\"id\":7},\"transaction_date\":\"2026-03-01T10:00:00Z\",\"amount\":"
                + amount + ",\"product\":{\"category\":\"Garden\"}}";
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
