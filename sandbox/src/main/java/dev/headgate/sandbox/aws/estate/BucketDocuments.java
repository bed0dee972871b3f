package dev.headgate.sandbox.aws.estate;

import java.util.Map;

/** What S3 is told about a bucket, in its XML. */
final class BucketDocuments {

    private BucketDocuments() {}

    static String location() {
        return document("CreateBucketConfiguration", element("LocationConstraint", Estate.REGION));
    }

    static String versioning() {
        return document("VersioningConfiguration", element("Status", "Enabled"));
    }

    /** @param key the key's ARN; without one, S3 encrypts with a key of its own */
    static String encryption(String key) {
        var with = key.isEmpty()
                ? element("SSEAlgorithm", "AES256")
                : element("SSEAlgorithm", "aws:kms") + element("KMSMasterKeyID", key);
        return document(
                "ServerSideEncryptionConfiguration",
                element(
                        "Rule",
                        element("ApplyServerSideEncryptionByDefault", with)
                                + element("BucketKeyEnabled", String.valueOf(!key.isEmpty()))
                                + element("BlockedEncryptionTypes", element("EncryptionType", "SSE-C"))));
    }

    /** Every event of the bucket goes to EventBridge. */
    static String notification() {
        return document("NotificationConfiguration", element("EventBridgeConfiguration", ""));
    }

    static String publicAccessBlock() {
        return document(
                "PublicAccessBlockConfiguration",
                element("BlockPublicAcls", "true")
                        + element("IgnorePublicAcls", "true")
                        + element("BlockPublicPolicy", "true")
                        + element("RestrictPublicBuckets", "true"));
    }

    static String ownership() {
        return document("OwnershipControls", element("Rule", element("ObjectOwnership", "BucketOwnerEnforced")));
    }

    static String lock(int days) {
        var retention = element("Mode", "GOVERNANCE") + element("Days", String.valueOf(days));
        return document(
                "ObjectLockConfiguration",
                element("ObjectLockEnabled", "Enabled") + element("Rule", element("DefaultRetention", retention)));
    }

    static String logging(String bucket, String prefix) {
        return document(
                "BucketLoggingStatus",
                element("LoggingEnabled", element("TargetBucket", bucket) + element("TargetPrefix", prefix)));
    }

    static String tags(Map<String, String> tags) {
        var set = new StringBuilder();
        tags.forEach((name, value) -> set.append(element("Tag", element("Key", name) + element("Value", value))));
        return document("Tagging", element("TagSet", set.toString()));
    }

    /** An expiry under the prefix "" is the whole bucket's, and takes the place of the tidying up after deletions. */
    static String lifecycle(Estate.Days days) {
        var expire = days.expire().orElse(Map.of());
        var forget = expire.containsKey("")
                ? element("Expiration", element("Days", String.valueOf(expire.get(""))))
                : element("Expiration", element("ExpiredObjectDeleteMarker", "true"));
        var replaced =
                element("NoncurrentVersionExpiration", element("NoncurrentDays", String.valueOf(days.keepReplaced())));
        var tier = element("Days", String.valueOf(days.tier())) + element("StorageClass", "INTELLIGENT_TIERING");
        var abort = element("DaysAfterInitiation", String.valueOf(days.abortUploads()));
        var rules = new StringBuilder(rule("tier", "", element("Transition", tier)))
                .append(rule("forget", "", forget + replaced))
                .append(rule("abort-uploads", "", element("AbortIncompleteMultipartUpload", abort)));
        expire.forEach((prefix, after) -> {
            if (!prefix.isEmpty()) {
                var id = "expire-" + prefix.replaceFirst("/$", "");
                rules.append(rule(id, prefix, element("Expiration", element("Days", String.valueOf(after)))));
            }
        });
        return document("LifecycleConfiguration", rules.toString());
    }

    private static String rule(String id, String prefix, String what) {
        return element(
                "Rule",
                element("ID", id) + element("Status", "Enabled") + element("Filter", element("Prefix", prefix)) + what);
    }

    /** @param to the ARN of the bucket that takes the lists */
    static String inventory(String to) {
        var fields = new StringBuilder();
        for (var field : new String[] {
            "BucketKeyStatus",
            "EncryptionStatus",
            "IntelligentTieringAccessTier",
            "LastModifiedDate",
            "ObjectLockMode",
            "ObjectLockRetainUntilDate",
            "Size",
            "StorageClass"
        }) {
            fields.append(element("Field", field));
        }
        var destination = element("AccountId", Estate.ACCOUNT)
                + element("Bucket", to)
                + element("Format", "Parquet")
                + element("Prefix", "inventory");
        return document(
                "InventoryConfiguration",
                element("Id", "all")
                        + element("IsEnabled", "true")
                        + element("IncludedObjectVersions", "All")
                        + element("Schedule", element("Frequency", "Weekly"))
                        + element("OptionalFields", fields.toString())
                        + element("Destination", element("S3BucketDestination", destination)));
    }

    private static String document(String name, String content) {
        return "<" + name + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">" + content + "</" + name + ">";
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }
}
