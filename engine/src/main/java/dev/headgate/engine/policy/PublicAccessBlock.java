package dev.headgate.engine.policy;

/** The four settings of Block Public Access, of a bucket, an access point or an account (whose answer holds the organisation's too). */
public record PublicAccessBlock(
        boolean blockPublicAcls, boolean ignorePublicAcls, boolean blockPublicPolicy, boolean restrictPublicBuckets) {

    /** Nothing is blocked: what an absent configuration means. */
    public static final PublicAccessBlock NONE = new PublicAccessBlock(false, false, false, false);

    /** Everything is blocked. */
    public static final PublicAccessBlock ALL = new PublicAccessBlock(true, true, true, true);

    /** The strictest of both, which is what Amazon S3 applies. */
    public PublicAccessBlock and(PublicAccessBlock other) {
        return new PublicAccessBlock(
                blockPublicAcls || other.blockPublicAcls,
                ignorePublicAcls || other.ignorePublicAcls,
                blockPublicPolicy || other.blockPublicPolicy,
                restrictPublicBuckets || other.restrictPublicBuckets);
    }
}
