package dev.headgate.engine.policy;

import dev.headgate.engine.policy.KeyValues.Wish;
import dev.headgate.engine.policy.PolicyVerdict.Reachable;
import dev.headgate.engine.policy.Requester.Kind;
import dev.headgate.engine.policy.Requester.Trait;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who can in effect use a bucket: the policy's grants without what denials take, Block Public Access cuts and the key's policy withholds,
 * the ACL's grants where ACLs count, and the ways in by access points.
 */
final class EffectiveView {

    private static final List<ActionSet> PARTS = List.of(Actions.READ, Actions.WRITE);

    private final PolicyQuestion question;
    private final Surroundings around;
    private final PublicAccessBlock block;
    private final World world;
    private final Subject bucket;
    private final List<Reason> reasons;
    private final Set<String> listed = new TreeSet<>();
    private boolean read;
    private boolean write;

    EffectiveView(PolicyQuestion question, World world, Subject bucket, List<Reason> reasons) {
        this.question = question;
        this.around = question.surroundings();
        this.block = around.block().and(around.accountBlock());
        this.world = world;
        this.bucket = bucket;
        this.reasons = reasons;
    }

    Reachable reachable(List<Rule> grants, List<Rule> denials, boolean isPublic) {
        var search = new Search(world, bucket, denials, List.of());
        add(new Audience(search, this::means, grants), isPublic && block.restrictPublicBuckets());
        if (isPublic) {
            reasons.add(ofBlock(grants));
        }
        addAcl(search);
        for (var point : around.accessPoints()) {
            addAccessPoint(point, grants, denials, isPublic);
        }
        var everybody = listed.contains(Audience.ANYONE) ? List.of(Audience.ANYONE) : List.copyOf(listed);
        return new Reachable(read, write, everybody);
    }

    /** RestrictPublicBuckets leaves services and the owner's own account. */
    private void add(Audience audience, boolean cut) {
        if (!cut) {
            read |= audience.isAnyone(Actions.READ);
            write |= audience.isAnyone(Actions.WRITE);
            listed.addAll(audience.listed());
            return;
        }
        listed.addAll(audience.services());
    }

    private Reason ofBlock(List<Rule> grants) {
        if (block.restrictPublicBuckets()) {
            var sentence =
                    "RestrictPublicBuckets leaves a public policy's grants to AWS services and the owner's own account"
                            + (grants.size() > 1 ? "; the grants to fixed accounts are cut too." : ".");
            return Reason.of(AwsRule.PUBLIC_AND_NON_PUBLIC_GRANTS, sentence);
        }
        if (!read && !write) {
            return Reason.of(
                    AwsRule.EXPLICIT_DENY,
                    "The policy is public as it is written, but nobody unnamed gets by its conditions and denials.");
        }
        return Reason.of(
                AwsRule.BLOCK_PUBLIC_ACCESS,
                "Neither the bucket nor its account has RestrictPublicBuckets on, so the public grants hold.");
    }

    private void addAcl(Search search) {
        var acl = around.acl();
        if (around.withoutAcls()) {
            if (!acl.grants().isEmpty()) {
                reasons.add(Reason.of(
                        AwsRule.OBJECT_OWNERSHIP,
                        "ACLs are disabled (BucketOwnerEnforced), so the ACL grants nothing."));
            }
            return;
        }
        if (acl.isPublic()) {
            var sentence = block.ignorePublicAcls()
                    ? "IgnorePublicAcls is on, so the ACL's grants to public groups do not count."
                    : "The ACL grants to a group that anybody can be of.";
            reasons.add(Reason.of(
                    block.ignorePublicAcls() ? AwsRule.BLOCK_PUBLIC_ACCESS : AwsRule.ACCESS_CONTROL_LISTS, sentence));
        }
        var statements = Grants.of(acl, block.ignorePublicAcls());
        if (!statements.isEmpty()) {
            var rules = Rule.of(new PolicyDocument(false, statements), Effect.ALLOW);
            add(new Audience(search, this::means, rules), false);
        }
    }

    /** Through an access point a request needs both its policy and the bucket's (Access points: delegating access control). */
    private void addAccessPoint(AccessPoint point, List<Rule> grants, List<Rule> denials, boolean bucketIsPublic) {
        var rule = new PublicRule(true, reasons);
        var ways = Rule.of(point.policy(), Effect.ALLOW);
        var isPublic = false;
        for (var way : ways) {
            isPublic |= !point.privateNetwork() && rule.isPublic(way);
        }
        var given = List.of(
                is(Keys.ACCESS_POINT_ARN, point.arn()), is(Keys.ACCESS_POINT_ACCOUNT, Arns.account(point.arn())));
        var behind = new Search(world, bucket, denials, given);
        var stops = Rule.of(point.policy(), Effect.DENY);
        var search = new Search(world, Subject.accessPoint(point.arn()), stops, given);
        var restricts = block.and(point.block()).restrictPublicBuckets();
        var cut = restricts && (isPublic || bucketIsPublic);
        add(new Audience(search, who -> passedOn(behind, who, grants, point), ways), cut);
        if (isPublic) {
            reasons.add(Reason.of(
                    AwsRule.ACCESS_POINTS,
                    "The policy of access point " + point.arn() + " is public"
                            + (cut ? ", but RestrictPublicBuckets cuts it." : ".")));
        }
    }

    /** What the bucket's policy lets a requester do who comes through an access point. */
    private ActionSet passedOn(Search behind, Requester who, List<Rule> grants, AccessPoint point) {
        var passed = ActionSet.NONE;
        if (point.privateNetwork() && who.isFresh(Trait.NETWORK)) {
            return passed;
        }
        for (var grant : grants) {
            for (var part : PARTS) {
                if (behind.finds(who, grant, part)) {
                    passed = passed.or(grant.actions.and(part));
                }
            }
        }
        return passed.and(means(who));
    }

    private static Wish is(String key, String value) {
        return Atom.text(key, List.of(Glob.exact(value)), false).holding;
    }

    /** Content under a KMS key is of use only to whom the key's policy lets use it; an unsigned request never can. */
    private ActionSet means(Requester who) {
        if (around.keyPolicy().isEmpty()) {
            return Actions.S3;
        }
        var usable = Actions.S3;
        usable = mayUse(who, Actions.DECRYPT) ? usable : usable.without(Actions.CONTENT);
        return mayUse(who, Actions.ENCRYPT) ? usable : usable.without(Actions.STORE);
    }

    private boolean mayUse(Requester who, ActionSet use) {
        if (who.kind() == Kind.UNSIGNED) {
            return false;
        }
        var policy = around.keyPolicy().orElse(PolicyDocument.NONE);
        var search = new Search(world, Subject.key(), Rule.of(policy, Effect.DENY), List.of());
        return Rule.of(policy, Effect.ALLOW).stream().anyMatch(grant -> search.finds(who, grant, use));
    }
}
