package dev.headgate.engine.drift;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What Terraform's resource says of a setting, as S3 would answer if it were so. */
final class Translation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Translation() {}

    static JsonNode of(Setting setting, List<TerraformResource> resources) {
        var values = resources.getFirst().values();
        var shape = ApiShape.of(values);
        shape.remove("Bucket");
        return switch (setting) {
            case BUCKET -> NODES.objectNode();
            case TAGS -> tags(values);
            case POLICY -> policy(values.path("policy").asString(""));
            case PUBLIC_ACCESS_BLOCK -> within("PublicAccessBlockConfiguration", shape);
            case OWNERSHIP -> within("OwnershipControls", shape);
            case ENCRYPTION -> within("ServerSideEncryptionConfiguration", shape);
            case VERSIONING -> shape.path("VersioningConfiguration");
            case OBJECT_LOCK -> lock(shape);
            case LIFECYCLE -> shape;
            case LOGGING -> within("LoggingEnabled", shape);
            case NOTIFICATION -> notification(values);
            case INVENTORY -> inventories(resources);
        };
    }

    private static JsonNode policy(String text) {
        return text.isBlank() ? MissingNode.getInstance() : NODES.objectNode().put("Policy", text);
    }

    private static ObjectNode within(String name, JsonNode content) {
        var whole = NODES.objectNode();
        whole.set(name, content);
        return whole;
    }

    /** Tags that the provider adds to every resource are among {@code tags_all} only. */
    private static JsonNode tags(JsonNode values) {
        var all = values.path("tags_all");
        return within("TagSet", ApiShape.tags(all.isObject() ? all : values.path("tags")));
    }

    private static JsonNode lock(ObjectNode shape) {
        var lock = NODES.objectNode().put("ObjectLockEnabled", "Enabled");
        var rule = shape.path("Rules").path(0);
        if (rule.isObject()) {
            lock.set("Rule", rule);
        }
        return within("ObjectLockConfiguration", lock);
    }

    private static JsonNode notification(JsonNode values) {
        var whole = NODES.objectNode();
        if (values.path("eventbridge").asBoolean(false)) {
            whole.putObject("EventBridgeConfiguration");
        }
        for (var kind : List.of("topic", "queue", "lambda_function")) {
            for (var one : values.path(kind)) {
                var name = kind.equals("topic") ? "Topic" : kind.equals("queue") ? "Queue" : "LambdaFunction";
                whole.withArray(name + "Configurations").add(configuration(name, kind, one));
            }
        }
        return whole;
    }

    private static ObjectNode configuration(String name, String kind, JsonNode one) {
        var configuration = NODES.objectNode();
        var arn = kind.equals("lambda_function") ? "lambda_function_arn" : kind + "_arn";
        configuration.put(name + "Arn", one.path(arn).asString(""));
        configuration.set("Events", one.path("events"));
        for (var part : List.of("prefix", "suffix")) {
            var value = one.path("filter_" + part).asString("");
            if (!value.isEmpty()) {
                configuration
                        .withObject("/Filter/Key")
                        .withArray("FilterRules")
                        .addObject()
                        .put("Name", part)
                        .put("Value", value);
            }
        }
        return configuration;
    }

    private static JsonNode inventories(List<TerraformResource> resources) {
        var list = NODES.arrayNode();
        for (var resource : resources) {
            var inventory = ApiShape.of(resource.values());
            inventory.remove(List.of("Bucket", "Name", "Enabled", "Destination"));
            inventory.put("Id", resource.values().path("name").asString(""));
            inventory.put("IsEnabled", resource.values().path("enabled").asBoolean(true));
            var target = ApiShape.of(
                    resource.values().path("destination").path(0).path("bucket").path(0));
            var arn = target.remove("BucketArn");
            target.set("Bucket", arn == null ? NODES.stringNode("") : arn);
            if (target.get("Encryption") instanceof ObjectNode encryption) {
                rename(encryption, "SseS3", "SSE-S3");
                rename(encryption, "SseKms", "SSE-KMS");
            }
            inventory.putObject("Destination").set("S3BucketDestination", target);
            list.add(inventory);
        }
        return within("InventoryConfigurationList", list);
    }

    private static void rename(ObjectNode node, String from, String to) {
        var value = node.remove(from);
        if (value != null) {
            node.set(to, value);
        }
    }
}
