package dev.headgate.engine.drift;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of a setting all in which Terraform and AWS differ without meaning anything by it; every rule of it is in {@link Rule}. */
final class Noise {

    /** What is not a difference, and why. */
    enum Rule {
        NOTHING(
                "Nothing, null, an empty text, list or block, false and 0 are the same: S3 answers without what is not set, Terraform writes null or a zero. "
                        + "The one zero that means something, a transition after 0 days, differs from the others by its storage class."),
        ORDER("Lists are sets: S3 gives tags, rules, events, fields and grants back in an order of its own."),
        SPELLING(
                "Numbers and booleans are compared by their text and moments as moments: a state file may hold either."),
        MARKERS(
                "EventBridge, and SSE-S3 of an inventory, are switched on by an empty element; it counts as true, though it is empty."),
        SUSPENDED_NEVER(
                "Versioning and MFA delete that are 'Disabled' were never switched on: S3 answers with nothing, Terraform says 'Disabled'."),
        WHOLE_BUCKET(
                "A lifecycle rule with an empty prefix, an empty filter or none is about the whole bucket; a prefix beside the filter is the older way of the same."),
        NAMES_OF_NOTIFICATIONS("The Id of a notification is made up by the provider or by S3; it decides nothing."),
        CASE_OF_FILTERS(
                "S3 answers with 'Prefix' where 'prefix' was written, and has its own member names for the filter of a notification."),
        SYSTEM_TAGS("Tags that begin with aws: are AWS's own; nobody can set or remove them."),
        KEYS("A KMS key may be named by its ARN, its id or an alias: all are the same key when KMS says so."),
        KEY_WITHOUT_KMS("With SSE-S3 no bucket key is used, whatever its switch says."),
        NOTHING_BLOCKED("The blocked encryption type NONE blocks nothing."),
        ALWAYS_ENCRYPTED("S3 encrypts every new object; where it names no configuration, that is SSE-S3."),
        LEFT_TO_AWS(
                "What encryption types are blocked is AWS's default where Terraform does not say; then AWS's answer is not compared."),
        SHOWN_NAMES("The display name of a grantee is computed by S3 and was given up."),
        POLICIES("Policies are compared in their normal form (PolicyForm).");

        private final String reason;

        Rule(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private static final String BLOCKED = "BlockedEncryptionTypes";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> MARKERS = Set.of("EventBridgeConfiguration", "SSE-S3", "SSES3");
    private static final Set<String> KEYS = Set.of("KMSMasterKeyID", "KeyId");

    private final Setting setting;
    private final UnaryOperator<String> keys;

    private Noise(Setting setting, UnaryOperator<String> keys) {
        this.setting = setting;
        this.keys = keys;
    }

    /** A setting without noise; {@code keys} gives the ARN of a KMS key by any of its names. */
    static JsonNode without(Setting setting, JsonNode document, UnaryOperator<String> keys) {
        if (setting == Setting.POLICY) {
            return PolicyNode.of(document);
        }
        var empty = setting == Setting.ENCRYPTION && document.isMissingNode();
        return new Noise(setting, keys).object(empty ? Defaults.of(setting, false) : document);
    }

    /** What AWS says, less what Terraform leaves to AWS. Both are without noise. */
    static JsonNode asFarAs(JsonNode declared, Setting setting, JsonNode live) {
        if (setting == Setting.ENCRYPTION && declared.findValue(BLOCKED) == null) {
            live.findParents(BLOCKED).forEach(rule -> ((ObjectNode) rule).remove(BLOCKED));
        }
        return live;
    }

    private JsonNode object(JsonNode object) {
        var kept = NODES.objectNode();
        for (var member : object.properties()) {
            var name = member.getKey();
            var value = member.getValue();
            if (MARKERS.contains(name) && !value.isNull()) {
                kept.put(name.equals("SSES3") ? "SSE-S3" : name, "true");
            } else if (!isNamed(name, object)) {
                var bare = value(name, value);
                if (!isNothing(bare)) {
                    kept.set(memberName(name), bare);
                }
            }
        }
        return shaped(kept);
    }

    /** Names that decide nothing. */
    private boolean isNamed(String name, JsonNode of) {
        return name.equals("DisplayName")
                || setting == Setting.NOTIFICATION && name.equals("Id")
                || setting == Setting.TAGS
                        && of.path("Key").asString("").toLowerCase(Locale.ROOT).startsWith("aws:");
    }

    private static String memberName(String name) {
        return switch (name) {
            case "S3Key" -> "Key";
            case "FilterRule" -> "FilterRules";
            default -> name;
        };
    }

    private JsonNode value(String name, JsonNode value) {
        if (value.isObject()) {
            return name.equals("FilterRule") ? list(NODES.arrayNode().add(value)) : object(value);
        }
        if (value.isArray()) {
            return list(value);
        }
        if (value.isNull() || value.isBoolean() && !value.asBoolean() || value.isNumber() && value.asDouble() == 0) {
            return MissingNode.getInstance();
        }
        return NODES.stringNode(text(name, value.asString("")));
    }

    private ArrayNode list(JsonNode list) {
        var items = new ArrayList<JsonNode>();
        for (var item : list) {
            var bare = value("", item);
            if (!isNothing(bare)) {
                items.add(bare);
            }
        }
        items.sort(Comparator.comparing(JsonNode::toString));
        return NODES.arrayNode().addAll(items);
    }

    private String text(String name, String text) {
        if (KEYS.contains(name)) {
            return keys.apply(text);
        }
        return switch (name) {
            case "Date" -> moment(text);
            case "Name" -> setting == Setting.NOTIFICATION ? text.toLowerCase(Locale.ROOT) : text;
            case "Status", "MFADelete" -> text.equals("Disabled") && setting == Setting.VERSIONING ? "" : text;
            default -> text;
        };
    }

    private static String moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException _) {
            return text;
        }
    }

    private JsonNode shaped(ObjectNode kept) {
        if (setting == Setting.LIFECYCLE && kept.has("ID") && kept.has("Prefix")) {
            kept.withObject("/Filter").set("Prefix", kept.remove("Prefix"));
        }
        if (kept.path("ApplyServerSideEncryptionByDefault")
                .path("SSEAlgorithm")
                .asString("")
                .equals("AES256")) {
            kept.remove("BucketKeyEnabled");
        }
        if (kept.path("EncryptionType").toString().equals("[\"NONE\"]")) {
            kept.remove("EncryptionType");
        }
        return kept;
    }

    private static boolean isNothing(JsonNode bare) {
        return bare.isContainer() ? bare.isEmpty() : bare.asString("").isBlank();
    }
}
