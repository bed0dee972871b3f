package dev.headgate.engine.posture;

import java.util.Arrays;
import java.util.Optional;

/** A question to AWS that checks need answered; what it is called in JSON paths, and the permission that it takes. */
public enum Call {
    PUBLIC_ACCESS_BLOCK("GetPublicAccessBlock", "s3:GetBucketPublicAccessBlock", Scope.BUCKET),
    POLICY("GetBucketPolicy", "s3:GetBucketPolicy", Scope.BUCKET),
    POLICY_STATUS("GetBucketPolicyStatus", "s3:GetBucketPolicyStatus", Scope.BUCKET),
    ACL("GetBucketAcl", "s3:GetBucketAcl", Scope.BUCKET),
    OWNERSHIP("GetBucketOwnershipControls", "s3:GetBucketOwnershipControls", Scope.BUCKET),
    ENCRYPTION("GetBucketEncryption", "s3:GetEncryptionConfiguration", Scope.BUCKET),
    VERSIONING("GetBucketVersioning", "s3:GetBucketVersioning", Scope.BUCKET),
    OBJECT_LOCK("GetObjectLockConfiguration", "s3:GetBucketObjectLockConfiguration", Scope.BUCKET),
    LOGGING("GetBucketLogging", "s3:GetBucketLogging", Scope.BUCKET),
    NOTIFICATION("GetBucketNotificationConfiguration", "s3:GetBucketNotification", Scope.BUCKET),
    LIFECYCLE("GetBucketLifecycleConfiguration", "s3:GetLifecycleConfiguration", Scope.BUCKET),
    REPLICATION("GetBucketReplication", "s3:GetReplicationConfiguration", Scope.BUCKET),
    TAGGING("GetBucketTagging", "s3:GetBucketTagging", Scope.BUCKET),
    WEBSITE("GetBucketWebsite", "s3:GetBucketWebsite", Scope.BUCKET),
    CORS("GetBucketCors", "s3:GetBucketCORS", Scope.BUCKET),
    INTELLIGENT_TIERING(
            "ListBucketIntelligentTieringConfigurations", "s3:GetIntelligentTieringConfiguration", Scope.BUCKET),
    INVENTORY("ListBucketInventoryConfigurations", "s3:GetInventoryConfiguration", Scope.BUCKET),
    METRICS("ListBucketMetricsConfigurations", "s3:GetMetricsConfiguration", Scope.BUCKET),
    ACCOUNT_PUBLIC_ACCESS_BLOCK("AccountPublicAccessBlock", "s3:GetAccountPublicAccessBlock", Scope.ACCOUNT),
    MULTI_REGION_ACCESS_POINTS("ListMultiRegionAccessPoints", "s3:ListMultiRegionAccessPoints", Scope.ACCOUNT),
    TRAILS(
            "DescribeTrails",
            "cloudtrail:DescribeTrails, cloudtrail:GetEventSelectors and cloudtrail:GetTrailStatus",
            Scope.ACCOUNT),
    ACCESS_POINTS(
            "ListAccessPoints", "s3:ListAccessPoints, s3:GetAccessPoint and s3:GetAccessPointPolicy", Scope.REGION),
    STORAGE_LENS("ListStorageLensConfigurations", "s3:ListStorageLensConfigurations", Scope.REGION),
    VPC_ENDPOINTS("DescribeVpcEndpoints", "ec2:DescribeVpcEndpoints", Scope.REGION),
    MACIE("GetMacieSession", "macie2:GetMacieSession", Scope.REGION),
    GUARD_DUTY("GetDetector", "guardduty:ListDetectors and guardduty:GetDetector", Scope.REGION),
    KEY("DescribeKey", "kms:DescribeKey, kms:GetKeyRotationStatus and kms:ListAliases", Scope.KEY);

    private final String api;
    private final String permission;
    private final Scope scope;

    Call(String api, String permission, Scope scope) {
        this.api = api;
        this.permission = permission;
        this.scope = scope;
    }

    /** AWS's name of the call, the first part of every JSON path. */
    public String api() {
        return api;
    }

    /** What the scanning role must be allowed to do. */
    public String permission() {
        return permission;
    }

    /** What the call is asked about. */
    public Scope scope() {
        return scope;
    }

    /** The call of this name. */
    public static Optional<Call> named(String api) {
        return Arrays.stream(values()).filter(call -> call.api.equals(api)).findAny();
    }

    /** What a call is asked about, and so how often it is made. */
    public enum Scope {
        BUCKET,
        ACCOUNT,
        REGION,
        KEY
    }
}
