package dev.headgate.console.posture.aws;

import dev.headgate.console.posture.BucketEvent;
import dev.headgate.contract.Excerpt;
import dev.headgate.contract.Json;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a message of the queue comes to: EventBridge's "AWS API Call via CloudTrail" of S3. */
sealed interface EventMessage {

    /** A call that changed a bucket. */
    record Told(BucketEvent event) implements EventMessage {}

    /** A call that changed nothing, because AWS refused it. */
    record Refused() implements EventMessage {}

    /** No such message. */
    record Broken(String why) implements EventMessage {}

    Pattern BUCKET = Pattern.compile("[A-Za-z0-9._-]{3,255}");
    Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    /** Reads a message's body. */
    static EventMessage read(String body) {
        try {
            return of(Json.mapper().readTree(body));
        } catch (JacksonException e) {
            return new Broken("it is no JSON");
        }
    }

    private static EventMessage of(JsonNode message) {
        var detail = message.path("detail");
        var name = detail.path("eventName").asString("");
        if (!message.path("source").asString("").equals("aws.s3") || name.isEmpty()) {
            return new Broken("it is no event of S3 that CloudTrail recorded");
        }
        if (!detail.path("errorCode").asString("").isEmpty()) {
            return new Refused();
        }
        var bucket = detail.path("requestParameters").path("bucketName").asString("");
        var account = detail.path("recipientAccountId").asString("");
        if (!BUCKET.matcher(bucket).matches() || !ACCOUNT.matcher(account).matches()) {
            return new Broken("its " + Excerpt.of(name) + " names no bucket or no account");
        }
        return new Told(new BucketEvent(bucket, name, account));
    }
}
