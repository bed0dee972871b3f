package dev.headgate.console.runs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.AwsEndpoint;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class LakeEvidenceTest {

    private static final AwsEndpoint AWS = new AwsEndpoint();
    private static final RunId RUN = new RunId("r-20260301-0001");

    private final S3Client s3 = AWS.client(S3Client.builder().forcePathStyle(true));
    private final LakeEvidence evidence = new LakeEvidence(s3, AWS.estate());

    @BeforeAll
    static void buckets() {
        var s3 = AWS.client(S3Client.builder().forcePathStyle(true));
        List.of(
                        AWS.estate().controlBucket(),
                        AWS.estate().rawBucket(),
                        AWS.estate().processedBucket())
                .forEach(bucket -> s3.createBucket(call -> call.bucket(bucket)
                        .createBucketConfiguration(where -> where.locationConstraint("eu-central-1"))));
    }

    @Test
    void what_a_stage_did_not_write_is_not_there() {
        var silent = new RunId("r-silent-0001");

        assertThat(evidence.report(silent)).isEmpty();
        assertThat(evidence.rawManifest(new SourceId("sales-api"), silent)).isEmpty();
    }

    @Test
    void what_a_stage_wrote_comes_back_to_the_cent() {
        var report = new JobReport(
                RUN,
                "t",
                3,
                2,
                0,
                Map.of("bad", 1L),
                Map.of("amount", new BigDecimal("10.10")),
                List.of("k"),
                1,
                2,
                0.5);
        s3.putObject(
                call -> call.bucket(AWS.estate().processedBucket()).key(Keys.jobReport(RUN)),
                RequestBody.fromBytes(Json.bytes(report)));

        assertThat(evidence.jobReport(RUN)).contains(report);
    }

    @Test
    void what_is_no_report_is_left_out() {
        s3.putObject(
                call -> call.bucket(AWS.estate().controlBucket()).key(Keys.runReport(RUN)),
                RequestBody.fromString("not json"));

        assertThat(evidence.report(RUN)).isEmpty();
    }
}
