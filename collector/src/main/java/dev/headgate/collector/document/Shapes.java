package dev.headgate.collector.document;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the XML of S3, S3 Control and EC2 maps to the JSON of the same API ("Amazon S3 API Reference": XML element names and member names differ). */
final class Shapes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Set<String> KEPT_ROOTS = Set.of(
            "PublicAccessBlockConfiguration",
            "ServerSideEncryptionConfiguration",
            "ObjectLockConfiguration",
            "OwnershipControls",
            "ReplicationConfiguration",
            "PolicyStatus");

    /** Elements that do nothing but hold a list. */
    private static final Set<String> LISTS = Set.of(
            "AccessControlList",
            "TargetGrants",
            "TagSet",
            "Buckets",
            "AccessPointList",
            "AccessPoints",
            "Regions",
            "OptionalFields",
            "RoutingRules",
            "vpcEndpointSet");

    /** Elements that repeat within their parent, and the member that they make up. */
    private static final Map<String, String> REPEATED = Map.ofEntries(
            Map.entry("LifecycleConfiguration/Rule", "Rules"),
            Map.entry("Rule/Transition", "Transitions"),
            Map.entry("Rule/NoncurrentVersionTransition", "NoncurrentVersionTransitions"),
            Map.entry("And/Tag", "Tags"),
            Map.entry("ServerSideEncryptionConfiguration/Rule", "Rules"),
            Map.entry("BlockedEncryptionTypes/EncryptionType", "EncryptionType"),
            Map.entry("OwnershipControls/Rule", "Rules"),
            Map.entry("ReplicationConfiguration/Rule", "Rules"),
            Map.entry("NotificationConfiguration/TopicConfiguration", "TopicConfigurations"),
            Map.entry("NotificationConfiguration/QueueConfiguration", "QueueConfigurations"),
            Map.entry("NotificationConfiguration/CloudFunctionConfiguration", "LambdaFunctionConfigurations"),
            Map.entry("TopicConfiguration/Event", "Events"),
            Map.entry("QueueConfiguration/Event", "Events"),
            Map.entry("CloudFunctionConfiguration/Event", "Events"),
            Map.entry("S3Key/FilterRule", "FilterRules"),
            Map.entry("CORSConfiguration/CORSRule", "CORSRules"),
            Map.entry("CORSRule/AllowedOrigin", "AllowedOrigins"),
            Map.entry("CORSRule/AllowedMethod", "AllowedMethods"),
            Map.entry("CORSRule/AllowedHeader", "AllowedHeaders"),
            Map.entry("CORSRule/ExposeHeader", "ExposeHeaders"),
            Map.entry("ListInventoryConfigurationsResult/InventoryConfiguration", "InventoryConfigurationList"),
            Map.entry("ListMetricsConfigurationsResult/MetricsConfiguration", "MetricsConfigurationList"),
            Map.entry(
                    "ListBucketIntelligentTieringConfigurationsOutput/IntelligentTieringConfiguration",
                    "IntelligentTieringConfigurationList"),
            Map.entry("ListStorageLensConfigurationResult/StorageLensConfiguration", "StorageLensConfigurationList"));

    private static final Map<String, String> RENAMED = Map.of(
            "AccessControlPolicy/AccessControlList",
            "Grants",
            "VersioningConfiguration/MfaDelete",
            "MFADelete",
            "TopicConfiguration/Topic",
            "TopicArn",
            "QueueConfiguration/Queue",
            "QueueArn",
            "CloudFunctionConfiguration/CloudFunction",
            "LambdaFunctionArn",
            "Filter/S3Key",
            "Key");

    private static final Set<String> NUMBERS =
            Set.of("Days", "Years", "NoncurrentDays", "NewerNoncurrentVersions", "DaysAfterInitiation", "Priority");

    private static final Set<String> BOOLEANS = Set.of(
            "BlockPublicAcls",
            "IgnorePublicAcls",
            "BlockPublicPolicy",
            "RestrictPublicBuckets",
            "BucketKeyEnabled",
            "IsPublic",
            "IsEnabled",
            "IsTruncated",
            "ExpiredObjectDeleteMarker");

    private Shapes() {}

    /** Some endpoints name an answer after its operation instead of its document. */
    static String root(String element) {
        return switch (element) {
            case "GetBucketVersioningResponse" -> "VersioningConfiguration";
            case "GetBucketNotificationResponse" -> "NotificationConfiguration";
            case "ListBucketInventoryConfigurationsResponse" -> "ListInventoryConfigurationsResult";
            default -> element;
        };
    }

    static boolean keepsRoot(String root) {
        return KEPT_ROOTS.contains(root);
    }

    static boolean isList(String element) {
        return LISTS.contains(element);
    }

    static String many(String parent, String child) {
        return REPEATED.getOrDefault(parent + "/" + child, "");
    }

    static String name(String parent, String child) {
        return RENAMED.getOrDefault(parent + "/" + child, child);
    }

    static JsonNode leaf(String element, String text) {
        if (BOOLEANS.contains(element)) {
            return NODES.booleanNode(text.strip().equalsIgnoreCase("true"));
        }
        if (NUMBERS.contains(element)) {
            return number(element, text.strip());
        }
        return NODES.stringNode(text);
    }

    private static JsonNode number(String element, String text) {
        try {
            return NODES.numberNode(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            throw new MalformedXml(element + " is no number");
        }
    }
}
