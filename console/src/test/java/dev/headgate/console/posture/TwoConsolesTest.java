package dev.headgate.console.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headgate.console.testing.AwsEndpoint;
import dev.headgate.console.testing.Database;
import dev.headgate.console.testing.RunningConsole;
import dev.headgate.console.testing.TestIssuer;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Two consoles over one database, one AWS and one queue. */
@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class TwoConsolesTest {

    private static final String EVENT = """
            {"source": "aws.s3", "detail": {"eventName": "PutBucketVersioning", "recipientAccountId": "123456789012",
             "requestParameters": {"bucketName": "%s"}}}""";

    @BeforeAll
    static void keys() {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    @AfterAll
    static void noKeys() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    private final AwsEndpoint aws = new AwsEndpoint();
    private final S3Client s3 = aws.client(S3Client.builder().forcePathStyle(true));
    private final SqsClient sqs = aws.client(SqsClient.builder());
    private final String bucket = aws.estate().rawBucket();

    @Test
    void everything_is_scanned_once_and_a_change_is_scanned_once() {
        s3.createBucket(call ->
                call.bucket(bucket).createBucketConfiguration(where -> where.locationConstraint("eu-central-1")));
        var queue = sqs.createQueue(call -> call.queueName(aws.estate().scheduleGroup() + "-two"))
                .queueUrl();
        var name = "posture_" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        var database = Database.another(name);
        var sql = JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        var issuer = new TestIssuer();

        try (var _ = RunningConsole.start(database, issuer.address(), settings(queue));
                var _ = RunningConsole.start(database, issuer.address(), settings(queue))) {
            awaitCount(sql, "select count(*) from posture_scan where state = 'DONE' and extent = 'FULL'", 1);
            change(queue);
            awaitCount(sql, "select count(*) from posture_scan where state = 'DONE' and extent = 'INCREMENTAL'", 1);
        } finally {
            issuer.stop();
        }

        assertThat(count(sql, "select count(*) from posture_scan")).isEqualTo(2);
        assertThat(count(sql, "select looked from posture_scan where extent = 'INCREMENTAL'"))
                .isEqualTo(1);
        assertThat(count(
                        sql,
                        "select count(*) from posture_finding f join posture_bucket b on b.id = f.bucket where b.name = '"
                                + bucket + "' and f.check_id = 'S3-19' and f.status = 'PASS'"))
                .isEqualTo(1);
        assertThat(count(sql, "select count(*) from posture_finding_past where check_id = 'S3-19' and status = 'FAIL'"))
                .isEqualTo(1);
    }

    private void change(String queue) {
        s3.putBucketVersioning(call -> call.bucket(bucket)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        sqs.sendMessage(call -> call.queueUrl(queue).messageBody(EVENT.formatted(bucket)));
    }

    private static String[] settings(String queue) {
        return new String[] {
            "--headgate.aws.endpoint=" + System.getenv(AwsEndpoint.VARIABLE),
            "--headgate.posture.every=1d",
            "--headgate.posture.queue=" + queue,
            "--headgate.posture.rate=500"
        };
    }

    private static void awaitCount(JdbcClient sql, String question, int wanted) {
        await().atMost(Duration.ofSeconds(120)).until(() -> count(sql, question) == wanted);
    }

    private static int count(JdbcClient sql, String question) {
        return sql.sql(question).query(Integer.class).single();
    }
}
