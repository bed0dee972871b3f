package dev.headgate.collector;

import dev.headgate.engine.posture.Call;
import java.util.Map;
import java.util.Set;

/** How each question about a bucket is put to S3, and how S3 says that there is nothing ("Amazon S3 API Reference", the Get* operations and "Error responses"). */
final class BucketCalls {

    private static final Map<Call, Form> FORMS = Map.ofEntries(
            Map.entry(
                    Call.PUBLIC_ACCESS_BLOCK,
                    form(
                            "publicAccessBlock",
                            "PublicAccessBlockConfiguration",
                            "NoSuchPublicAccessBlockConfiguration")),
            Map.entry(Call.POLICY, form("policy", "", "NoSuchBucketPolicy")),
            Map.entry(Call.POLICY_STATUS, form("policyStatus", "PolicyStatus", "NoSuchBucketPolicy")),
            Map.entry(Call.ACL, form("acl", "AccessControlPolicy")),
            Map.entry(Call.OWNERSHIP, form("ownershipControls", "OwnershipControls", "OwnershipControlsNotFoundError")),
            Map.entry(
                    Call.ENCRYPTION,
                    form(
                            "encryption",
                            "ServerSideEncryptionConfiguration",
                            "ServerSideEncryptionConfigurationNotFoundError")),
            Map.entry(Call.VERSIONING, form("versioning", "VersioningConfiguration")),
            Map.entry(
                    Call.OBJECT_LOCK,
                    form("object-lock", "ObjectLockConfiguration", "ObjectLockConfigurationNotFoundError")),
            Map.entry(Call.LOGGING, form("logging", "BucketLoggingStatus")),
            Map.entry(Call.NOTIFICATION, form("notification", "NotificationConfiguration")),
            Map.entry(Call.LIFECYCLE, form("lifecycle", "LifecycleConfiguration", "NoSuchLifecycleConfiguration")),
            Map.entry(
                    Call.REPLICATION,
                    form("replication", "ReplicationConfiguration", "ReplicationConfigurationNotFoundError")),
            Map.entry(Call.TAGGING, form("tagging", "Tagging", "NoSuchTagSet", "NoSuchTagSetError")),
            Map.entry(Call.WEBSITE, form("website", "WebsiteConfiguration", "NoSuchWebsiteConfiguration")),
            Map.entry(Call.CORS, form("cors", "CORSConfiguration", "NoSuchCORSConfiguration")),
            Map.entry(
                    Call.INTELLIGENT_TIERING,
                    form(
                            "intelligent-tiering",
                            "ListBucketIntelligentTieringConfigurationsOutput",
                            "NoSuchConfiguration")),
            Map.entry(Call.INVENTORY, form("inventory", "ListInventoryConfigurationsResult", "NoSuchConfiguration")),
            Map.entry(Call.METRICS, form("metrics", "ListMetricsConfigurationsResult", "NoSuchConfiguration")));

    private BucketCalls() {}

    static Form of(Call call) {
        var form = FORMS.get(call);
        if (form == null) {
            throw new IllegalArgumentException(call.api() + " is not asked about a bucket.");
        }
        return form;
    }

    private static Form form(String parameter, String root, String... absent) {
        return new Form(parameter, root, Set.of(absent));
    }

    /**
     * One kind of question.
     *
     * @param parameter of the query, without a value
     * @param root the element of the answer; empty when the answer is no XML
     * @param absent the errors that say that there is none
     */
    record Form(String parameter, String root, Set<String> absent) {}
}
