package dev.headgate.engine.drift;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns Terraform's attributes into the members of the S3 API: names in its case, blocks that stand once as objects, nothing for what is not set. */
final class ApiShape {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Blocks and lists that the API has as lists; every other list holds one block. */
    private static final Map<String, String> LISTS = Map.of(
            "rule", "Rules",
            "transition", "Transitions",
            "noncurrent_version_transition", "NoncurrentVersionTransitions",
            "target_grant", "TargetGrants",
            "events", "Events",
            "optional_fields", "OptionalFields");

    private static final Map<String, String> NAMES = Map.of(
            "id", "ID",
            "uri", "URI",
            "sse_algorithm", "SSEAlgorithm",
            "kms_master_key_id", "KMSMasterKeyID",
            "mfa_delete", "MFADelete");

    private static final Set<String> TAG_MAPS = Set.of("tags");

    private ApiShape() {}

    /** An object of attributes. */
    static ObjectNode of(JsonNode attributes) {
        var shape = NODES.objectNode();
        for (var attribute : attributes.properties()) {
            add(shape, attribute.getKey(), attribute.getValue());
        }
        return shape;
    }

    private static void add(ObjectNode shape, String name, JsonNode value) {
        if (value.isNull() || value.isArray() && value.isEmpty()) {
            return;
        }
        if (name.equals("blocked_encryption_types")) {
            shape.putObject("BlockedEncryptionTypes").set("EncryptionType", value);
        } else if (TAG_MAPS.contains(name)) {
            shape.set("Tags", tags(value));
        } else if (LISTS.containsKey(name)) {
            shape.set(LISTS.get(name), list(value));
        } else {
            shape.set(NAMES.getOrDefault(name, camel(name)), value(value.isArray() ? value.get(0) : value));
        }
    }

    private static JsonNode value(JsonNode value) {
        return value.isObject() ? of(value) : value.isNull() ? NODES.objectNode() : value;
    }

    private static ArrayNode list(JsonNode values) {
        var list = NODES.arrayNode();
        values.forEach(value -> list.add(value(value)));
        return list;
    }

    /** A map of tags as the API's list of pairs. */
    static ArrayNode tags(JsonNode map) {
        var list = NODES.arrayNode();
        for (var tag : map.properties()) {
            list.addObject()
                    .put("Key", tag.getKey())
                    .put("Value", tag.getValue().asString(""));
        }
        return list;
    }

    private static String camel(String name) {
        var camel = new StringBuilder();
        for (var word : name.split("_")) {
            camel.append(
                    word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
