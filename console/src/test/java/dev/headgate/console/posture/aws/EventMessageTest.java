package dev.headgate.console.posture.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.posture.BucketEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMessageTest {

    private static final String EVENT = """
            {"version": "0", "source": "aws.s3", "detail-type": "AWS API Call via CloudTrail", "account": "999999999999",
             "detail": {"eventName": "PutBucketPolicy", "recipientAccountId": "123456789012", "unknown": [1, {"a": null}],
                        "requestParameters": {"bucketName": "photos.of-1999", "policy": "", "Host": "s3"}}}""";

    @Test
    void an_event_tells_bucket_call_and_owner() {
        assertThat(EventMessage.read(EVENT))
                .isEqualTo(new EventMessage.Told(new BucketEvent("photos.of-1999", "PutBucketPolicy", "123456789012")));
    }

    @Test
    void what_aws_refused_has_changed_nothing() {
        var refused = EVENT.replace("\"unknown\"", "\"errorCode\": \"AccessDenied\", \"unknown\"");

        assertThat(EventMessage.read(refused)).isEqualTo(new EventMessage.Refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "[]",
                "7",
                "{}",
                "{\"source\": \"aws.s3\"}",
                "{\"source\": \"aws.ec2\", \"detail\": {\"eventName\": \"RunInstances\"}}",
                "{\"source\": \"aws.s3\", \"detail\": {\"eventName\": \"PutBucketAcl\", \"recipientAccountId\": \"123456789012\"}}",
                "{\"source\": \"aws.s3\", \"detail\": {\"eventName\": \"PutBucketAcl\", \"requestParameters\": {\"bucketName\": \"photos\"}}}",
                "{\"source\": \"aws.s3\", \"detail\": {\"eventName\": \"PutBucketAcl\", \"recipientAccountId\": \"123456789012\","
                        + " \"requestParameters\": {\"bucketName\": \"a/../b\"}}}",
                "{\"source\": \"aws.s3\", \"detail\": {\"eventName\": {}, \"requestParameters\": {\"bucketName\": [\"photos\"]}}}"
            })
    void anything_else_is_broken_and_says_why(String body) {
        assertThat(EventMessage.read(body))
                .isInstanceOfSatisfying(
                        EventMessage.Broken.class,
                        broken -> assertThat(broken.why()).isNotBlank());
    }
}
