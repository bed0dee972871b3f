package dev.headgate.sandbox.aws.storage;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.http.Call;
import dev.headgate.sandbox.aws.http.Service;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Simulated: what CloudTrail, EventBridge and its rule do in AWS. After each call that made, deleted or configured a bucket, the queue of the
 * estate gets the event that the rule would have sent; there it takes minutes, here none.
 */
public final class ToldChanges implements Service {

    /** The parameter that says what is configured, and what CloudTrail calls it ("Amazon S3 CloudTrail events"). */
    private static final Map<String, String> CONFIGURED = Map.ofEntries(
            Map.entry("publicAccessBlock", "PublicAccessBlock"),
            Map.entry("policy", "Policy"),
            Map.entry("acl", "Acl"),
            Map.entry("ownershipControls", "OwnershipControls"),
            Map.entry("encryption", "Encryption"),
            Map.entry("versioning", "Versioning"),
            Map.entry("object-lock", "ObjectLockConfiguration"),
            Map.entry("logging", "Logging"),
            Map.entry("notification", "NotificationConfiguration"),
            Map.entry("lifecycle", "LifecycleConfiguration"),
            Map.entry("replication", "Replication"),
            Map.entry("tagging", "Tagging"),
            Map.entry("website", "Website"),
            Map.entry("cors", "Cors"),
            Map.entry("intelligent-tiering", "IntelligentTieringConfiguration"),
            Map.entry("inventory", "InventoryConfiguration"),
            Map.entry("metrics", "MetricsConfiguration"));

    private static final Map<String, String> VERBS = Map.of("PUT", "Put", "DELETE", "Delete");
    private static final Pattern OF_A_BUCKET = Pattern.compile("/([a-z0-9][a-z0-9.-]{2,62})/?");
    private static final Logger log = LoggerFactory.getLogger(ToldChanges.class);

    private final Service s3;
    private final Moto moto;
    private final String queue;
    private final Clock clock;

    /** Tells the queue of this address what the calls to S3 changed. */
    public ToldChanges(Service s3, Moto moto, String queue, Clock clock) {
        this.s3 = s3;
        this.moto = moto;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) throws IOException, InterruptedException {
        var answer = s3.answer(call);
        if (answer.isSuccess()) {
            event(call).ifPresent(event -> tell(event, call.requestId()));
        }
        return answer;
    }

    private record Event(String name, String bucket) {}

    private static Optional<Event> event(Call call) {
        var place = OF_A_BUCKET.matcher(call.path());
        var verb = VERBS.get(call.method());
        if (verb == null || !place.matches()) {
            return Optional.empty();
        }
        var bucket = place.group(1);
        var configured =
                call.query().keySet().stream().filter(CONFIGURED::containsKey).findFirst();
        if (configured.isPresent()) {
            return configured.map(CONFIGURED::get).map(what -> new Event(verb + "Bucket" + what, bucket));
        }
        var whole = call.query().keySet().stream().allMatch(name -> name.equals("x-id"));
        var name = verb.equals("Put") ? "CreateBucket" : "DeleteBucket";
        return whole ? Optional.of(new Event(name, bucket)) : Optional.empty();
    }

    /** A change that cannot be told is not the caller's trouble; the next full scan sees it. */
    private void tell(Event event, String id) {
        try {
            var message = Map.of("QueueUrl", queue, "MessageBody", Json.text(message(event, id)));
            moto.json("sqs", "AmazonSQS.SendMessage", message);
        } catch (IOException | AwsError e) {
            log.warn("{} of bucket {} could not be told: {}", event.name(), event.bucket(), e.getMessage());
        }
    }

    private Map<String, Object> message(Event event, String id) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return Map.ofEntries(
                Map.entry("version", "0"),
                Map.entry("id", id),
                Map.entry("detail-type", "AWS API Call via CloudTrail"),
                Map.entry("source", "aws.s3"),
                Map.entry("account", Estate.ACCOUNT),
                Map.entry("time", now),
                Map.entry("region", Estate.REGION),
                Map.entry("resources", List.of()),
                Map.entry("detail", detail(event, now)));
    }

    private static Map<String, Object> detail(Event event, String now) {
        return Map.ofEntries(
                Map.entry("eventSource", "s3.amazonaws.com"),
                Map.entry("eventName", event.name()),
                Map.entry("eventTime", now),
                Map.entry("eventType", "AwsApiCall"),
                Map.entry("awsRegion", Estate.REGION),
                Map.entry("recipientAccountId", Estate.ACCOUNT),
                Map.entry("requestParameters", Map.of("bucketName", event.bucket())),
                Map.entry("userAgent", "simulated by the Headgate sandbox"));
    }
}
