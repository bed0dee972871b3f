package dev.headgate.engine.drift;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource about a bucket, with nothing of it but the attributes that are compared.
 *
 * @param address where it stands
 * @param type such as {@code aws_s3_bucket_policy}
 * @param values its attributes; no sensitive ones
 * @param unsaid attributes that have no value here, and why
 */
record TerraformResource(String address, String type, ObjectNode values, Map<String, String> unsaid) {

    /** Members of blocks that the provider fills in where code leaves them out; a plan of a new resource calls them unknown. */
    private static final Set<String> COMPUTED = Set.of(
            "days",
            "expired_object_delete_marker",
            "mfa_delete",
            "object_size_greater_than",
            "object_size_less_than",
            "prefix");

    static boolean isWanted(@Nullable String type) {
        return type == null || !Setting.declaredBy(type).isEmpty();
    }

    /** Keeps what is compared. {@code sensitive} has the shape of the values, with true where one is secret. */
    static TerraformResource of(String address, String type, JsonNode all, JsonNode sensitive) {
        var values = JsonNodeFactory.instance.objectNode();
        var unsaid = new TreeMap<String, String>();
        values.set("bucket", all.path("bucket"));
        for (var setting : Setting.declaredBy(type)) {
            for (var attribute : setting.attributes()) {
                if (holdsTrue(sensitive) && (sensitive.isBoolean() || holdsTrue(sensitive.path(attribute)))) {
                    unsaid.put(attribute, "is marked as sensitive, so that it is neither kept nor compared");
                } else if (all.has(attribute)) {
                    values.set(attribute, all.path(attribute));
                }
            }
        }
        return new TerraformResource(address, type, values, unsaid);
    }

    /** The same after a plan said which of its attributes are known only later. */
    TerraformResource unknown(JsonNode afterUnknown) {
        var more = new TreeMap<>(unsaid);
        for (var setting : Setting.declaredBy(type)) {
            for (var attribute : setting.attributes()) {
                if (isUnknown(afterUnknown.path(attribute))) {
                    more.putIfAbsent(attribute, "is known only after the plan is applied");
                }
            }
        }
        return new TerraformResource(address, type, values, more);
    }

    String bucket() {
        return values.path("bucket").asString("");
    }

    private static boolean isUnknown(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .anyMatch(member -> !COMPUTED.contains(member.getKey()) && isUnknown(member.getValue()));
        }
        return node.isArray() ? node.values().stream().anyMatch(TerraformResource::isUnknown) : node.asBoolean(false);
    }

    private static boolean holdsTrue(JsonNode node) {
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        for (var child : node) {
            if (holdsTrue(child)) {
                return true;
            }
        }
        return false;
    }
}
