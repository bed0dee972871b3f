package dev.headgate.sandbox.aws.estate;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the topics, and the queues: for scheduled starts that AWS gave up on, and for what was changed about buckets. */
final class Messages {

    private static final String FOUR_DAYS = "345600";
    private static final String FORTNIGHT = "1209600";

    private final Estate estate;
    private final Builder.Files files;
    private final Moto moto;

    Messages(Estate estate, Builder.Files files, Moto moto) {
        this.estate = estate;
        this.files = files;
        this.moto = moto;
    }

    void build(Map<String, String> names) throws IOException {
        var key = names.getOrDefault("observability_key", "");
        var values = new HashMap<>(names);
        values.put("pipeline_role", estate.roleArn("pipeline"));
        values.put("topic", estate.failureTopicArn());
        var failures = new LinkedHashMap<String, String>();
        failures.put("DisplayName", "Headgate: failed runs");
        topic("failures", key, rendered("topic-failures", values), failures);
        values.put("topic", estate.alarmTopicArn());
        topic("alarms", key, rendered("topic-alarms", values), new LinkedHashMap<>());
        values.put("queue", estate.deadLettersArn());
        queue("schedule-dead-letters", key, rendered("queue", values), Map.of("MessageRetentionPeriod", FORTNIGHT));
        posture(values, key);
    }

    /** The queue of what was changed about buckets, and the one for what could not be looked at. */
    private void posture(Map<String, String> values, String key) throws IOException {
        var deadLetters = estate.postureQueueArn() + "-dead-letters";
        values.put("queue", deadLetters);
        queue("posture-dead-letters", key, rendered("queue", values), Map.of("MessageRetentionPeriod", FORTNIGHT));
        values.put("queue", estate.postureQueueArn());
        values.put("rule", estate.postureRuleArn());
        var redrive = Map.of("deadLetterTargetArn", deadLetters, "maxReceiveCount", 5);
        var attributes = Map.of(
                "MessageRetentionPeriod", FOUR_DAYS, "VisibilityTimeout", "300", "RedrivePolicy", Json.text(redrive));
        queue("posture", key, rendered("queue-posture", values), attributes);
    }

    private void queue(String thing, String key, String policy, Map<String, String> more) throws IOException {
        var attributes = new HashMap<>(more);
        attributes.put("KmsMasterKeyId", key);
        attributes.put("Policy", policy);
        moto.json("sqs", "AmazonSQS.CreateQueue", Map.of("QueueName", estate.name(thing), "Attributes", attributes));
    }

    private void topic(String thing, String key, String policy, Map<String, String> attributes) throws IOException {
        attributes.put("KmsMasterKeyId", key);
        attributes.put("Policy", policy);
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("Name", estate.name(thing));
        var number = 0;
        for (var attribute : attributes.entrySet()) {
            number++;
            parameters.put("Attributes.entry." + number + ".key", attribute.getKey());
            parameters.put("Attributes.entry." + number + ".value", attribute.getValue());
        }
        moto.query("sns", "2010-03-31", "CreateTopic", parameters);
    }

    private String rendered(String document, Map<String, String> values) throws IOException {
        return Template.render(files.policies().resolve(document + ".json.tftpl"), values);
    }
}
