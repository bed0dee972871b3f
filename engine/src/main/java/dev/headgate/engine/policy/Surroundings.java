package dev.headgate.engine.policy;

import java.util.List;
import java.util.Optional;

/**
 * What stands around a bucket's policy and decides with it who can in effect use the bucket.
 *
 * @param block the bucket's own Block Public Access
 * @param accountBlock the account's, which holds the organisation's too
 * @param ownership unknown when empty; ACLs are taken to count then
 * @param keyPolicy the policy of the KMS key that the objects are encrypted with
 */
public record Surroundings(
        AccessControlList acl,
        PublicAccessBlock block,
        PublicAccessBlock accountBlock,
        Optional<ObjectOwnership> ownership,
        List<AccessPoint> accessPoints,
        Optional<PolicyDocument> keyPolicy) {

    /** Nothing is known to stand around the policy. */
    public static final Surroundings NONE = new Surroundings(
            AccessControlList.NONE,
            PublicAccessBlock.NONE,
            PublicAccessBlock.NONE,
            Optional.empty(),
            List.of(),
            Optional.empty());

    public Surroundings {
        accessPoints = List.copyOf(accessPoints);
    }

    /** Whether ACLs are disabled. */
    boolean withoutAcls() {
        return ownership.filter(ObjectOwnership.BUCKET_OWNER_ENFORCED::equals).isPresent();
    }

    /** With another ACL. */
    public Surroundings with(AccessControlList other) {
        return new Surroundings(other, block, accountBlock, ownership, accessPoints, keyPolicy);
    }

    /** With another Block Public Access of the bucket. */
    public Surroundings withBlock(PublicAccessBlock other) {
        return new Surroundings(acl, other, accountBlock, ownership, accessPoints, keyPolicy);
    }

    /** With another Block Public Access of the account. */
    public Surroundings withAccountBlock(PublicAccessBlock other) {
        return new Surroundings(acl, block, other, ownership, accessPoints, keyPolicy);
    }

    /** With an ownership. */
    public Surroundings with(ObjectOwnership other) {
        return new Surroundings(acl, block, accountBlock, Optional.of(other), accessPoints, keyPolicy);
    }

    /** With access points. */
    public Surroundings with(List<AccessPoint> others) {
        return new Surroundings(acl, block, accountBlock, ownership, others, keyPolicy);
    }

    /** With a key that all objects are encrypted with. */
    public Surroundings withKeyPolicy(PolicyDocument other) {
        return new Surroundings(acl, block, accountBlock, ownership, accessPoints, Optional.of(other));
    }
}
