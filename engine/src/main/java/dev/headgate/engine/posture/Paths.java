package dev.headgate.engine.posture;

import tools.jackson.databind.JsonNode;

/** Small questions to answers that several rules ask. */
final class Paths {

    static final String ENFORCED = "BucketOwnerEnforced";
    private static final String[] FLAGS = {
        "BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"
    };

    private Paths() {}

    /** A text within a document; empty when it is not there. */
    static String text(JsonNode document, String... path) {
        var node = document;
        for (var name : path) {
            node = node.path(name);
        }
        return node.asString("");
    }

    /** The flags of a Block Public Access that are off, as a list in words; empty when all four are on. */
    static String flagsOff(JsonNode block) {
        var off = new StringBuilder();
        for (var flag : FLAGS) {
            if (!block.path(flag).asBoolean(false)) {
                off.append(off.isEmpty() ? "" : ", ").append(flag);
            }
        }
        return off.toString();
    }

    static boolean isEnabled(JsonNode rule) {
        return text(rule, "Status").equals("Enabled");
    }

    /** Whether a lifecycle rule is about every object: no prefix, no tag, no size ("Lifecycle configuration elements"). */
    static boolean isForAll(JsonNode rule) {
        if (!text(rule, "Prefix").isEmpty()) {
            return false;
        }
        var filter = rule.path("Filter");
        return filter.isMissingNode()
                || !filter.isObject()
                || filter.isEmpty()
                || filter.size() == 1
                        && filter.has("Prefix")
                        && text(filter, "Prefix").isEmpty();
    }

    /** The name in an ARN such as {@code arn:aws:s3:::name}. */
    static String bucketOf(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
