package dev.headgate.console.posture;

/**
 * A call that changed a bucket's configuration, as CloudTrail tells of it.
 *
 * @param bucket the bucket's name
 * @param name of the call, such as {@code PutBucketPolicy}
 * @param account the bucket's owner
 */
public record BucketEvent(String bucket, String name, String account) {}
