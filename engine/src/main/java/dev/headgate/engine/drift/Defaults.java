package dev.headgate.engine.drift;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What S3 gives a new bucket where nobody says anything ("Default settings for new S3 buckets": April 2023 and later). */
final class Defaults {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Defaults() {}

    static JsonNode of(Setting setting, boolean lockable) {
        var whole = NODES.objectNode();
        return switch (setting) {
            case PUBLIC_ACCESS_BLOCK -> {
                whole.putObject("PublicAccessBlockConfiguration")
                        .put("BlockPublicAcls", true)
                        .put("IgnorePublicAcls", true)
                        .put("BlockPublicPolicy", true)
                        .put("RestrictPublicBuckets", true);
                yield whole;
            }
            case OWNERSHIP -> rules(whole, "OwnershipControls", "ObjectOwnership", "BucketOwnerEnforced");
            case ENCRYPTION -> {
                var sse = NODES.objectNode().put("SSEAlgorithm", "AES256");
                whole.putObject("ServerSideEncryptionConfiguration")
                        .putArray("Rules")
                        .addObject()
                        .set("ApplyServerSideEncryptionByDefault", sse);
                yield whole;
            }
            case OBJECT_LOCK -> {
                whole.putObject("ObjectLockConfiguration").put("ObjectLockEnabled", "Enabled");
                yield lockable ? whole : MissingNode.getInstance();
            }
            case BUCKET, TAGS, POLICY, VERSIONING, LIFECYCLE, LOGGING, NOTIFICATION, INVENTORY ->
                MissingNode.getInstance();
        };
    }

    private static JsonNode rules(ObjectNode whole, String root, String name, String value) {
        whole.putObject(root).putArray("Rules").addObject().put(name, value);
        return whole;
    }
}
