package dev.headgate.engine.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What S3 says of a setting as the attributes and blocks of Terraform's resource: a block is an object within a list. One entry a resource. */
final class TerraformShape {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Rules", "rule"),
            Map.entry("Transitions", "transition"),
            Map.entry("NoncurrentVersionTransitions", "noncurrent_version_transition"),
            Map.entry("TargetGrants", "target_grant"),
            Map.entry("ID", "id"),
            Map.entry("URI", "uri"),
            Map.entry("SSEAlgorithm", "sse_algorithm"),
            Map.entry("KMSMasterKeyID", "kms_master_key_id"),
            Map.entry("MFADelete", "mfa_delete"),
            Map.entry("SSE-S3", "sse_s3"),
            Map.entry("SSE-KMS", "sse_kms"));

    /** Elements that mean something though they are empty; as XML they are read as a text. */
    private static final Set<String> EMPTY_BLOCKS = Set.of("Filter", "SimplePrefix");

    private TerraformShape() {}

    static List<ObjectNode> of(Setting setting, JsonNode document) {
        return switch (setting) {
            case BUCKET -> List.of();
            case TAGS -> List.of(within("tags", tags(document.path("TagSet"))));
            case POLICY -> List.of(within("policy", document.path("Policy")));
            case PUBLIC_ACCESS_BLOCK -> List.of(body(document.path("PublicAccessBlockConfiguration")));
            case OWNERSHIP -> List.of(body(document.path("OwnershipControls")));
            case ENCRYPTION -> List.of(body(document.path("ServerSideEncryptionConfiguration")));
            case VERSIONING ->
                List.of(within("versioning_configuration", NODES.arrayNode().add(body(document))));
            case OBJECT_LOCK -> List.of(body(document.path("ObjectLockConfiguration")));
            case LIFECYCLE -> List.of(within("rule", body(document).path("rule")));
            case LOGGING -> List.of(body(document.path("LoggingEnabled")));
            case NOTIFICATION -> List.of(notification(document));
            case INVENTORY -> inventories(document.path("InventoryConfigurationList"));
        };
    }

    private static ObjectNode within(String name, JsonNode value) {
        var whole = NODES.objectNode();
        whole.set(name, value);
        return whole;
    }

    private static ObjectNode body(JsonNode members) {
        var body = NODES.objectNode();
        for (var member : members.properties()) {
            var name = member.getKey();
            var value = member.getValue();
            if (name.equals("BlockedEncryptionTypes")) {
                body.set("blocked_encryption_types", value.path("EncryptionType"));
            } else if (name.equals("Tags")) {
                body.set("tags", tags(value));
            } else if (EMPTY_BLOCKS.contains(name) && value.isString()) {
                body.set(snake(name), NODES.arrayNode().add(NODES.objectNode()));
            } else if (!name.equals("DisplayName") && !isZero(value)) {
                body.set(NAMES.getOrDefault(name, snake(name)), value(name, value));
            }
        }
        return body;
    }

    /** What a refresh writes for what is not set; the provider takes it for set when it stands in code. */
    private static boolean isZero(JsonNode value) {
        return value.isNumber() && value.asDouble() == 0
                || value.isBoolean() && !value.asBoolean()
                || value.isString() && value.asString().isEmpty();
    }

    /** An object is a block; a list is one of blocks or of plain values. */
    private static JsonNode value(String name, JsonNode value) {
        if (value.isObject()) {
            return NODES.arrayNode().add(body(value));
        }
        if (!value.isArray()) {
            return value;
        }
        var list = NODES.arrayNode();
        value.forEach(item -> list.add(item.isObject() ? item(name, item) : item));
        return list;
    }

    /** A transition after 0 days is made at once; without the days none is made. */
    private static ObjectNode item(String name, JsonNode item) {
        var block = body(item);
        if (name.equals("Transitions")
                && item.has("Days")
                && item.path("Date").asString("").isEmpty()) {
            block.set("days", item.path("Days"));
        }
        return block;
    }

    private static ObjectNode tags(JsonNode pairs) {
        var map = NODES.objectNode();
        for (var pair : pairs) {
            var key = pair.path("Key").asString("");
            if (!key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                map.put(key, pair.path("Value").asString(""));
            }
        }
        return map;
    }

    private static ObjectNode notification(JsonNode document) {
        var body = NODES.objectNode();
        if (document.has("EventBridgeConfiguration")) {
            body.put("eventbridge", true);
        }
        for (var name : List.of("Topic", "Queue", "LambdaFunction")) {
            for (var one : document.path(name + "Configurations")) {
                var block = body.withArray(snake(name)).addObject();
                block.set(snake(name) + "_arn", one.path(name + "Arn"));
                block.set("events", one.path("Events"));
                filters(one.path("Filter"))
                        .forEach(rule -> block.set(
                                "filter_" + rule.path("Name").asString("").toLowerCase(Locale.ROOT),
                                rule.path("Value")));
            }
        }
        return body;
    }

    private static List<JsonNode> filters(JsonNode filter) {
        var rules = new ArrayList<JsonNode>();
        for (var key : List.of("Key", "S3Key")) {
            for (var name : List.of("FilterRules", "FilterRule")) {
                var found = filter.path(key).path(name);
                if (found.isObject()) {
                    rules.add(found);
                }
                found.values().stream().filter(JsonNode::isObject).forEach(rules::add);
            }
        }
        return rules;
    }

    private static List<ObjectNode> inventories(JsonNode list) {
        var all = new ArrayList<ObjectNode>();
        for (var one : list) {
            var body = body(one);
            body.set("name", one.path("Id"));
            body.set("enabled", one.path("IsEnabled"));
            var target = body(one.path("Destination").path("S3BucketDestination"));
            target.set("bucket_arn", target.remove("bucket"));
            var encryption = one.path("Destination").path("S3BucketDestination").path("Encryption");
            if (encryption.has("SSE-S3") || encryption.has("SSES3")) {
                target.set(
                        "encryption",
                        NODES.arrayNode().add(within("sse_s3", NODES.arrayNode().add(NODES.objectNode()))));
            }
            body.remove(List.of("id", "is_enabled"));
            body.set(
                    "destination",
                    NODES.arrayNode().add(within("bucket", NODES.arrayNode().add(target))));
            all.add(body);
        }
        return all;
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
