package dev.headgate.console.posture.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.posture.BucketEvent;
import dev.headgate.console.posture.PostureSettings;
import dev.headgate.console.testing.AwsEndpoint;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@EnabledIfEnvironmentVariable(named = AwsEndpoint.VARIABLE, matches = ".+")
class QueuedEventsTest {

    private static final String EVENT = """
            {"source": "aws.s3", "detail-type": "AWS API Call via CloudTrail", "detail": {"eventName": "PutBucketPolicy",
             "recipientAccountId": "123456789012", "requestParameters": {"bucketName": "%s"}}}""";

    private final AwsEndpoint endpoint = new AwsEndpoint();
    private final SqsClient sqs = endpoint.client(SqsClient.builder());
    private final String queue = sqs.createQueue(
                    call -> call.queueName(endpoint.estate().scheduleGroup() + "-changes"))
            .queueUrl();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final QueuedEvents events = new QueuedEvents(
            sqs, new PostureSettings(Duration.ofDays(1), null, List.of(), queue, 50, 8), meters, Clock.systemUTC());

    @Test
    void what_came_in_is_gathered_and_gone_when_it_is_settled() {
        IntStream.range(0, 23).forEach(n -> send(EVENT.formatted("bucket-" + n)));

        var gathered = events.gather();

        assertThat(gathered.events())
                .hasSize(23)
                .contains(new BucketEvent("bucket-7", "PutBucketPolicy", "123456789012"));
        assertThat(waiting()).isEqualTo(23);
        events.settle(gathered);
        assertThat(waiting()).isZero();
    }

    @Test
    void what_is_broken_is_counted_and_forgotten_at_once() {
        send("garbage");
        send("{\"source\": \"aws.ec2\"}");
        send(EVENT.formatted("no/bucket"));
        send(EVENT.formatted("refused").replace("\"eventName\"", "\"errorCode\": \"AccessDenied\", \"eventName\""));

        var gathered = events.gather();

        assertThat(gathered.events()).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(meters.counter("headgate.posture.messages", "outcome", "broken")
                        .count())
                .isEqualTo(3);
        assertThat(meters.counter("headgate.posture.messages", "outcome", "refused")
                        .count())
                .isEqualTo(1);
    }

    private void send(String body) {
        sqs.sendMessage(call -> call.queueUrl(queue).messageBody(body));
    }

    /** Messages in the queue, those that somebody has taken and not settled included. */
    private int waiting() {
        var names = List.of(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
        return sqs.getQueueAttributes(call -> call.queueUrl(queue).attributeNames(names)).attributes().values().stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
