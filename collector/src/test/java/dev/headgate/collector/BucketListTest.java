package dev.headgate.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.collector.FaultyProxy.Fault;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Outcome;
import dev.headgate.engine.posture.Status;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An account whose list of buckets comes in pages, told by the answers that AWS documents. */
class BucketListTest {

    @Test
    void every_page_of_the_list_is_read() throws Exception {
        try (var proxy = new FaultyProxy(URI.create("http://127.0.0.1:1"), BucketListTest::answer)) {
            var collected = Scanning.collect(proxy.address(), new Extent.Everything(), 2_000);

            assertThat(collected.looked()).containsExactlyInAnyOrder("one", "two", "three");
            assertThat(collected.estate().bucket("three"))
                    .map(BucketSnapshot::region)
                    .contains("eu-west-3");
        }
    }

    @Test
    void a_region_that_is_off_is_told_of_its_buckets_and_of_no_other() throws Exception {
        try (var proxy = new FaultyProxy(URI.create("http://127.0.0.1:1"), BucketListTest::answer)) {
            var judged = Scanning.judged(Scanning.collect(proxy.address(), new Extent.Everything(), 2_000)
                    .estate());

            assertThat(outcome(judged, "one", "S3-19").status()).isEqualTo(Status.PASS);
            assertThat(outcome(judged, "one", "S3-12").status()).isEqualTo(Status.UNKNOWN);
            assertThat(outcome(judged, "three", "S3-19").status()).isEqualTo(Status.ERROR);
            assertThat(outcome(judged, "three", "S3-19").sentence()).contains("InvalidToken");
        }
    }

    private static Outcome outcome(Map<String, Map<String, Outcome>> judged, String bucket, String check) {
        return Objects.requireNonNull(judged.getOrDefault(bucket, Map.of()).get(check), bucket + " " + check);
    }

    private static Optional<Fault> answer(String bucket, String query) {
        if (query.contains("GetCallerIdentity")) {
            return ok("<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"
                    + "</GetCallerIdentityResult></GetCallerIdentityResponse>");
        }
        if (bucket.isEmpty() && query.contains("continuation-token=next%2F%3D")) {
            return ok(list(bucket("three", "eu-west-3")));
        }
        if (bucket.isEmpty() && query.contains("max-buckets=")) {
            return ok(list(bucket("one", "eu-central-1") + bucket("two", "eu-central-1"))
                    .replace("</List", "<ContinuationToken>next/=</ContinuationToken></List"));
        }
        if (bucket.equals("three")) {
            return Optional.of(Fault.error(400, "InvalidToken"));
        }
        return query.startsWith("versioning")
                ? ok("<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>")
                : Optional.of(Fault.error(403, "AccessDenied"));
    }

    private static Optional<Fault> ok(String body) {
        return Optional.of(new Fault(200, body));
    }

    private static String list(String buckets) {
        return "<ListAllMyBucketsResult><Buckets>" + buckets + "</Buckets></ListAllMyBucketsResult>";
    }

    private static String bucket(String name, String region) {
        return "<Bucket><Name>" + name + "</Name><BucketRegion>" + region + "</BucketRegion></Bucket>";
    }
}
