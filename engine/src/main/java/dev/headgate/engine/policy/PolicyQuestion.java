package dev.headgate.engine.policy;

/**
 * What the judge is asked.
 *
 * @param ownerAccount the twelve digits of the account that owns the bucket
 */
public record PolicyQuestion(PolicyDocument policy, String ownerAccount, String bucket, Surroundings surroundings) {

    /** A policy alone. */
    public static PolicyQuestion of(PolicyDocument policy, String ownerAccount, String bucket) {
        return new PolicyQuestion(policy, ownerAccount, bucket, Surroundings.NONE);
    }

    /** The same with what stands around it. */
    public PolicyQuestion within(Surroundings others) {
        return new PolicyQuestion(policy, ownerAccount, bucket, others);
    }
}
