package dev.headgate.cli.adopt;

import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockRule;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** What is set on one bucket; in Terraform each setting is a resource of its own. */
final class BucketSettings {

    private final S3Client s3;
    private final Survey survey;
    private final String module;
    private final String bucket;

    BucketSettings(S3Client s3, Survey survey, String module, String bucket) {
        this.s3 = s3;
        this.survey = survey;
        this.module = module;
        this.bucket = bucket;
    }

    /** Reads all of them but the lock; only a zone has inventory, metrics and a log of accesses. */
    void read(boolean zone) {
        versioning();
        encryption();
        access();
        notification();
        new Lifecycle(s3, bucket).read(survey).ifPresent(values -> found("lifecycle_configuration", values));
        if (zone) {
            logging();
            inventory();
            metric();
        }
    }

    private <T> Optional<T> ask(String what, Function<S3Client, T> question) {
        return survey.ask(what + " of the bucket " + bucket, () -> question.apply(s3));
    }

    private void found(String kind, Values values) {
        survey.found(module + ".aws_s3_bucket_" + kind + ".this", bucket, values.with("bucket", bucket));
    }

    /** The default retention that new objects get; empty where the bucket has no Object Lock. */
    Optional<ObjectLockRule> lock() {
        var lock = ask(
                "the Object Lock",
                s3 -> s3.getObjectLockConfiguration(r -> r.bucket(bucket)).objectLockConfiguration());
        lock.filter(it -> it.rule() != null && it.rule().defaultRetention() != null)
                .ifPresent(it -> survey.found(
                        module + ".aws_s3_bucket_object_lock_configuration.this[0]",
                        bucket,
                        new Values()
                                .with("bucket", bucket)
                                .unless("Enabled", "object_lock_enabled", it.objectLockEnabledAsString())
                                .block("rule", new Values().block("default_retention", retention(it.rule())))));
        return lock.map(it -> it.rule() == null ? ObjectLockRule.builder().build() : it.rule());
    }

    private static Values retention(ObjectLockRule rule) {
        var retention = rule.defaultRetention();
        return new Values()
                .with("mode", retention.modeAsString())
                .unless(0, "days", retention.days())
                .unless(0, "years", retention.years());
    }

    private void versioning() {
        ask(
                        "the versioning",
                        s3 -> s3.getBucketVersioning(r -> r.bucket(bucket)).status())
                .filter(status -> status != BucketVersioningStatus.UNKNOWN_TO_SDK_VERSION)
                .ifPresent(status -> found(
                        "versioning",
                        new Values()
                                .block("versioning_configuration", new Values().with("status", status.toString()))));
    }

    private void encryption() {
        ask(
                        "the encryption",
                        s3 -> s3.getBucketEncryption(r -> r.bucket(bucket)).serverSideEncryptionConfiguration())
                .ifPresent(found -> found(
                        "server_side_encryption_configuration",
                        new Values().blocks("rule", found.rules().stream().map(BucketSettings::encryption))));
    }

    private static Values encryption(ServerSideEncryptionRule rule) {
        var values = new Values().with("bucket_key_enabled", rule.bucketKeyEnabled());
        if (rule.blockedEncryptionTypes() != null) {
            values.with(
                    "blocked_encryption_types", rule.blockedEncryptionTypes().encryptionTypeAsStrings());
        }
        var with = rule.applyServerSideEncryptionByDefault();
        return with == null
                ? values
                : values.block(
                        "apply_server_side_encryption_by_default",
                        new Values()
                                .with("sse_algorithm", with.sseAlgorithmAsString())
                                .with("kms_master_key_id", with.kmsMasterKeyID()));
    }

    private void access() {
        ask(
                        "the block of public access",
                        s3 -> s3.getPublicAccessBlock(r -> r.bucket(bucket)).publicAccessBlockConfiguration())
                .ifPresent(block -> found(
                        "public_access_block",
                        new Values()
                                .with("block_public_acls", block.blockPublicAcls())
                                .with("block_public_policy", block.blockPublicPolicy())
                                .with("ignore_public_acls", block.ignorePublicAcls())
                                .with("restrict_public_buckets", block.restrictPublicBuckets())));
        ask(
                        "the ownership of objects",
                        s3 -> s3.getBucketOwnershipControls(r -> r.bucket(bucket))
                                .ownershipControls())
                .ifPresent(controls -> found(
                        "ownership_controls",
                        new Values()
                                .blocks(
                                        "rule",
                                        controls.rules().stream()
                                                .map(rule -> new Values()
                                                        .with("object_ownership", rule.objectOwnershipAsString())))));
        ask("the policy", s3 -> s3.getBucketPolicy(r -> r.bucket(bucket)).policy())
                .ifPresent(policy -> found("policy", new Values().with("policy", policy)));
    }

    private void logging() {
        ask(
                        "the log of accesses",
                        s3 -> s3.getBucketLogging(r -> r.bucket(bucket)).loggingEnabled())
                .ifPresent(logging -> found(
                        "logging",
                        new Values()
                                .with("target_bucket", logging.targetBucket())
                                .with("target_prefix", logging.targetPrefix())));
    }

    /** Notifications to functions, queues and topics would go with the first apply, so they are part of what is imported. */
    private void notification() {
        ask("the notifications", s3 -> s3.getBucketNotificationConfiguration(r -> r.bucket(bucket)))
                .map(BucketSettings::notification)
                .filter(values -> !values.fields().isEmpty())
                .ifPresent(values -> found("notification", values));
    }

    private static Values notification(GetBucketNotificationConfigurationResponse sent) {
        return new Values()
                .with("eventbridge", sent.eventBridgeConfiguration() == null ? null : true)
                .blocks(
                        "lambda_function",
                        sent.lambdaFunctionConfigurations().stream()
                                .map(to -> new Values()
                                        .with("id", to.id())
                                        .with("lambda_function_arn", to.lambdaFunctionArn())
                                        .with("events", to.eventsAsStrings())))
                .blocks(
                        "queue",
                        sent.queueConfigurations().stream()
                                .map(to -> new Values()
                                        .with("id", to.id())
                                        .with("queue_arn", to.queueArn())
                                        .with("events", to.eventsAsStrings())))
                .blocks(
                        "topic",
                        sent.topicConfigurations().stream()
                                .map(to -> new Values()
                                        .with("id", to.id())
                                        .with("topic_arn", to.topicArn())
                                        .with("events", to.eventsAsStrings())));
    }

    private void inventory() {
        ask(
                        "the inventory",
                        s3 -> s3.getBucketInventoryConfiguration(
                                        r -> r.bucket(bucket).id("all"))
                                .inventoryConfiguration())
                .filter(all -> "all".equals(all.id()))
                .ifPresent(all -> survey.found(
                        module + ".aws_s3_bucket_inventory.this",
                        bucket + ":all",
                        inventory(all).with("bucket", bucket)));
    }

    private static Values inventory(InventoryConfiguration all) {
        var to = all.destination().s3BucketDestination();
        var place = new Values()
                .with("bucket_arn", to.bucket())
                .with("account_id", to.accountId())
                .with("format", to.formatAsString())
                .with("prefix", to.prefix());
        if (to.encryption() != null && to.encryption().sses3() != null) {
            place.block("encryption", new Values().block("sse_s3", new Values()));
        }
        return new Values()
                .with("name", all.id())
                .unless(true, "enabled", all.isEnabled())
                .with("included_object_versions", all.includedObjectVersionsAsString())
                .with("optional_fields", all.optionalFieldsAsStrings())
                .block("schedule", new Values().with("frequency", all.schedule().frequencyAsString()))
                .block("destination", new Values().block("bucket", place));
    }

    private void metric() {
        ask(
                        "the request metrics",
                        s3 -> s3.getBucketMetricsConfiguration(
                                        r -> r.bucket(bucket).id("EntireBucket"))
                                .metricsConfiguration())
                .filter(metric -> "EntireBucket".equals(metric.id()))
                .ifPresent(metric -> survey.found(
                        module + ".aws_s3_bucket_metric.requests",
                        bucket + ":EntireBucket",
                        new Values().with("bucket", bucket).with("name", metric.id())));
    }
}
