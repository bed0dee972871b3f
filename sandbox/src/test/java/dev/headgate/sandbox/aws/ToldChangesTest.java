package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What is changed about buckets through the gateway stands in the queue, as EventBridge would put it there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldChangesTest {

    private RunningGateway aws;
    private S3Client s3;
    private SqsClient sqs;

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        aws = RunningGateway.start(state, (_, _) -> {
            throw new SQLException("No warehouse here");
        });
        s3 = aws.client(S3Client.builder());
        sqs = aws.client(SqsClient.builder());
    }

    @AfterAll
    void stop() {
        aws.close();
    }

    @Test
    void each_change_of_a_bucket_is_told_and_nothing_else_is() {
        var bucket = "told-changes";
        s3.createBucket(call ->
                call.bucket(bucket).createBucketConfiguration(where -> where.locationConstraint("eu-central-1")));
        s3.putBucketVersioning(call -> call.bucket(bucket)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.SUSPENDED)));
        s3.putObject(call -> call.bucket(bucket).key("an/object"), RequestBody.fromString("text"));
        s3.getBucketVersioning(call -> call.bucket(bucket));
        assertThatThrownBy(() -> s3.putBucketPolicy(
                        call -> call.bucket("no-such-bucket-here").policy("{}")))
                .isInstanceOf(S3Exception.class);
        s3.deleteObject(call -> call.bucket(bucket).key("an/object"));
        s3.deletePublicAccessBlock(call -> call.bucket(bucket));
        s3.deleteBucket(call -> call.bucket(bucket));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "CreateBucket told-changes",
                        "PutBucketVersioning told-changes",
                        "DeleteBucketPublicAccessBlock told-changes",
                        "DeleteBucket told-changes");
    }

    private List<String> told() {
        var queue = sqs.getQueueUrl(call -> call.queueName(aws.estate().name("posture")))
                .queueUrl();
        var told = new ArrayList<String>();
        while (true) {
            var messages = sqs.receiveMessage(call -> call.queueUrl(queue).maxNumberOfMessages(10))
                    .messages();
            if (messages.isEmpty()) {
                return told;
            }
            messages.forEach(message -> {
                var event = Json.mapper().readTree(message.body());
                assertThat(event.path("source").asString()).isEqualTo("aws.s3");
                var detail = event.path("detail");
                assertThat(detail.path("recipientAccountId").asString()).isEqualTo("123456789012");
                told.add(detail.path("eventName").asString() + " "
                        + detail.at("/requestParameters/bucketName").asString());
            });
        }
    }
}
