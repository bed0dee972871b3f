package dev.headgate.cli.adopt;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleAndOperator;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.services.s3.model.Tag;

/** What happens to a bucket's objects by their age. */
final class Lifecycle {

    private final S3Client s3;
    private final String bucket;

    Lifecycle(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    Optional<Values> read(Survey survey) {
        return survey.ask(
                        "the lifecycle rules of the bucket " + bucket,
                        () -> s3.getBucketLifecycleConfiguration(r -> r.bucket(bucket))
                                .rules())
                .filter(rules -> !rules.isEmpty())
                .map(rules -> new Values().blocks("rule", rules.stream().map(Lifecycle::rule)));
    }

    private static Values rule(LifecycleRule rule) {
        var values = new Values()
                .with("id", rule.id())
                .with("status", rule.statusAsString())
                .block("filter", filter(rule.filter()))
                .blockIfAny("expiration", expiration(rule.expiration()))
                .blocks(
                        "transition",
                        rule.transitions().stream()
                                .map(to -> new Values()
                                        .with("days", to.days())
                                        .with(
                                                "date",
                                                to.date() == null
                                                        ? null
                                                        : to.date().toString())
                                        .with("storage_class", to.storageClassAsString())))
                .blocks(
                        "noncurrent_version_transition",
                        rule.noncurrentVersionTransitions().stream()
                                .map(to -> new Values()
                                        .with("noncurrent_days", to.noncurrentDays())
                                        .with("newer_noncurrent_versions", to.newerNoncurrentVersions())
                                        .with("storage_class", to.storageClassAsString())));
        return afterwards(rule, values);
    }

    private static Values afterwards(LifecycleRule rule, Values values) {
        var replaced = rule.noncurrentVersionExpiration();
        if (replaced != null) {
            values.block(
                    "noncurrent_version_expiration",
                    new Values()
                            .with("noncurrent_days", replaced.noncurrentDays())
                            .with("newer_noncurrent_versions", replaced.newerNoncurrentVersions()));
        }
        var uploads = rule.abortIncompleteMultipartUpload();
        return uploads == null
                ? values
                : values.block(
                        "abort_incomplete_multipart_upload",
                        new Values().with("days_after_initiation", uploads.daysAfterInitiation()));
    }

    private static Values filter(@Nullable LifecycleRuleFilter filter) {
        var values = new Values();
        if (filter == null) {
            return values;
        }
        values.with("prefix", filter.prefix())
                .with("object_size_greater_than", filter.objectSizeGreaterThan())
                .with("object_size_less_than", filter.objectSizeLessThan());
        if (filter.tag() != null) {
            values.block(
                    "tag",
                    new Values()
                            .with("key", filter.tag().key())
                            .with("value", filter.tag().value()));
        }
        return filter.and() == null ? values : values.block("and", all(filter.and()));
    }

    private static Values all(LifecycleRuleAndOperator and) {
        return new Values()
                .with("prefix", and.prefix())
                .with("object_size_greater_than", and.objectSizeGreaterThan())
                .with("object_size_less_than", and.objectSizeLessThan())
                .with("tags", map(and.tags().stream()));
    }

    private static Map<String, String> map(Stream<Tag> tags) {
        return tags.collect(Collectors.toMap(Tag::key, Tag::value));
    }

    private static Values expiration(@Nullable LifecycleExpiration expiration) {
        return expiration == null
                ? new Values()
                : new Values()
                        .with("days", expiration.days())
                        .with(
                                "date",
                                expiration.date() == null
                                        ? null
                                        : expiration.date().toString())
                        .with("expired_object_delete_marker", expiration.expiredObjectDeleteMarker());
    }
}
