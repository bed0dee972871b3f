package dev.headgate.engine.drift;

import dev.headgate.engine.posture.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a bucket is compared: what Terraform calls it, and the call by which AWS tells it. */
public enum Setting {
    BUCKET("aws_s3_bucket", null, "bucket", "object_lock_enabled"),
    TAGS("aws_s3_bucket", Call.TAGGING, "tags", "tags_all"),
    POLICY("aws_s3_bucket_policy", Call.POLICY, "policy"),
    PUBLIC_ACCESS_BLOCK(
            "aws_s3_bucket_public_access_block",
            Call.PUBLIC_ACCESS_BLOCK,
            "block_public_acls",
            "block_public_policy",
            "ignore_public_acls",
            "restrict_public_buckets"),
    OWNERSHIP("aws_s3_bucket_ownership_controls", Call.OWNERSHIP, "rule"),
    ENCRYPTION("aws_s3_bucket_server_side_encryption_configuration", Call.ENCRYPTION, "rule"),
    VERSIONING("aws_s3_bucket_versioning", Call.VERSIONING, "versioning_configuration"),
    OBJECT_LOCK("aws_s3_bucket_object_lock_configuration", Call.OBJECT_LOCK, "object_lock_enabled", "rule"),
    LIFECYCLE("aws_s3_bucket_lifecycle_configuration", Call.LIFECYCLE, "rule"),
    LOGGING(
            "aws_s3_bucket_logging",
            Call.LOGGING,
            "target_bucket",
            "target_prefix",
            "target_grant",
            "target_object_key_format"),
    NOTIFICATION("aws_s3_bucket_notification", Call.NOTIFICATION, "eventbridge", "topic", "queue", "lambda_function"),
    INVENTORY(
            "aws_s3_bucket_inventory",
            Call.INVENTORY,
            "name",
            "enabled",
            "included_object_versions",
            "optional_fields",
            "schedule",
            "destination",
            "filter");

    private final String type;
    private final @Nullable Call call;
    private final List<String> attributes;

    Setting(String type, @Nullable Call call, String... attributes) {
        this.type = type;
        this.call = call;
        this.attributes = List.of(attributes);
    }

    /** The type of Terraform's resource that declares it. */
    public String type() {
        return type;
    }

    /** How AWS is asked for it; the bucket itself is not asked for. */
    public Optional<Call> call() {
        return Optional.ofNullable(call);
    }

    /** How sentences call it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The attributes that say it; nothing else of a resource is kept. */
    List<String> attributes() {
        return attributes;
    }

    static List<Setting> declaredBy(String type) {
        return Arrays.stream(values())
                .filter(setting -> setting.type.equals(type))
                .toList();
    }

    /** The setting that a call's answer is about. */
    static Optional<Setting> toldBy(Call told) {
        return switch (told) {
            case KEY -> Optional.of(ENCRYPTION);
            case POLICY_STATUS -> Optional.of(POLICY);
            default ->
                Arrays.stream(values()).filter(setting -> setting.call == told).findFirst();
        };
    }
}
