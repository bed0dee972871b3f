package dev.headgate.cli.adopt;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** The buckets: those of the zones with all their settings, every other by its name. */
final class Buckets implements Reader {

    private static final String BY_HAND =
            "No module has a place for it and Terraform does not touch it. If its objects belong to a zone, copy them into that zone's"
                    + " bucket; if the bucket itself is a zone's, give its name as `bucket` to the module zone and import it there;"
                    + " else leave it to whoever made it.";

    private final S3Client s3;
    private final Names names;

    Buckets(S3Client s3, Names names) {
        this.s3 = s3;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        var zones = names.zones().stream().collect(Collectors.toMap(names::bucket, zone -> zone));
        survey.ask("the list of buckets", () -> s3.listBuckets().buckets())
                .ifPresentOrElse(
                        buckets -> buckets.stream()
                                .map(Bucket::name)
                                .sorted(Comparator.naturalOrder())
                                .filter(bucket -> !zones.containsKey(bucket))
                                .forEach(bucket -> survey.outside("bucket", bucket, BY_HAND)),
                        () -> survey.unread("buckets outside of the modules", "the list of buckets could not be read"));
        zones.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(zone -> zone(survey, zone.getValue(), zone.getKey()));
    }

    private void zone(Survey survey, String zone, String bucket) {
        var head = survey.ask("the bucket " + bucket, () -> s3.headBucket(r -> r.bucket(bucket)));
        if (head.isEmpty()) {
            return;
        }
        var module = zone.equals("logs") ? "module.logs" : "module.zone[\"" + zone + "\"]";
        var settings = new BucketSettings(s3, survey, module, bucket);
        var values = new Values().with("bucket", bucket).with("arn", "arn:aws:s3:::" + bucket);
        survey.ask("the tags of the bucket " + bucket, () -> tags(bucket)).ifPresent(values::tags);
        var locked = settings.lock();
        locked.ifPresent(lock -> survey.note("lock of " + zone, lock));
        survey.found(module + ".aws_s3_bucket.this", bucket, values.with("object_lock_enabled", locked.isPresent()));
        settings.read(!zone.equals("logs"));
    }

    /** A bucket without tags answers as if it were not there. */
    private Map<String, String> tags(String bucket) {
        try {
            return s3.getBucketTagging(r -> r.bucket(bucket)).tagSet().stream()
                    .collect(Collectors.toMap(Tag::key, Tag::value));
        } catch (S3Exception none) {
            if (none.awsErrorDetails() != null
                    && "NoSuchTagSet".equals(none.awsErrorDetails().errorCode())) {
                return Map.of();
            }
            throw none;
        }
    }
}
