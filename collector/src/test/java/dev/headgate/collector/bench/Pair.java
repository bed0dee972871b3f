package dev.headgate.collector.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks of Prowler's and of ours that ask the same; each side passes when all its checks do.
 *
 * @param prowlers its check ids without {@code s3_}
 * @param ours check ids
 */
record Pair(Set<String> prowlers, Set<String> ours) {

    /** By the descriptions of Prowler's checks; {@code default_encryption} is deprecated and has no counterpart. */
    static final List<Pair> ALL = List.of(
            pair(Set.of("bucket_level_public_access_block"), "S3-01"),
            pair(Set.of("bucket_public_access"), "S3-03", "S3-04"),
            pair(Set.of("bucket_policy_public_write_access", "bucket_public_write_acl"), "S3-04"),
            pair(Set.of("bucket_acl_prohibited"), "S3-06"),
            pair(Set.of("bucket_public_list_acl", "bucket_public_write_acl"), "S3-07"),
            pair(Set.of("bucket_cross_account_access"), "S3-08"),
            pair(Set.of("bucket_secure_transport_policy"), "S3-12"),
            pair(Set.of("bucket_kms_encryption"), "S3-15"),
            pair(Set.of("bucket_object_versioning"), "S3-19"),
            pair(Set.of("bucket_no_mfa_delete"), "S3-20"),
            pair(Set.of("bucket_object_lock"), "S3-21"),
            pair(Set.of("bucket_server_access_logging_enabled"), "S3-23"),
            pair(Set.of("bucket_event_notifications_enabled"), "S3-26"),
            pair(Set.of("bucket_lifecycle_enabled"), "S3-27"),
            pair(Set.of("bucket_cross_region_replication"), "S3-30"));

    private static Pair pair(Set<String> prowlers, String... ours) {
        return new Pair(prowlers, Set.of(ours));
    }

    /** Our checks of all pairs, and those of accounts and access points, for which there is nothing to compare. */
    static String everythingOfOurs() {
        var ids = ALL.stream().flatMap(pair -> pair.ours().stream());
        return Stream.concat(ids, Stream.of("S3-02", "S3-33", "S3-34"))
                .distinct()
                .collect(Collectors.joining(","));
    }

    String name() {
        return String.join("+", ours.stream().sorted().toList());
    }
}
