package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import dev.headgate.engine.policy.Patterns;
import dev.headgate.engine.policy.PolicyDocument;
import dev.headgate.engine.policy.Statement;
import java.util.List;

/** Rules about who is let in from outside the account, by the policy after its denials and by the access control list; services have a check of their own. */
final class ExternalRules {

    private static final String POLICY = "GetBucketPolicy.Policy";

    /** AWS Security Hub, control S3.6. */
    private static final List<String> SENSITIVE = List.of(
            "s3:DeleteBucketPolicy",
            "s3:PutBucketAcl",
            "s3:PutBucketPolicy",
            "s3:PutEncryptionConfiguration",
            "s3:PutObjectAcl");

    private ExternalRules() {}

    static Outcome approved(Evidence evidence) {
        var byPolicy = PolicyRules.with(evidence, Outcome.pass("GetBucketPolicy", "There is no policy."), read -> {
            for (var who : outsiders(read)) {
                if (!isApproved(evidence, who)) {
                    return Outcome.fail(
                            POLICY,
                            (who.equals("*") ? "Anybody" : who)
                                    + " is let in from outside the account without the baseline's approval.");
                }
            }
            return Outcome.pass(POLICY, "Nobody from outside the account is let in without approval.");
        });
        return byPolicy.status() == Status.PASS ? approvedByAcl(evidence, byPolicy) : byPolicy;
    }

    /** Grants to everybody are for S3-03, S3-04 and S3-07; a grant to the owner lets nobody in ("Access control list (ACL) overview"). */
    private static Outcome approvedByAcl(Evidence evidence, Outcome byPolicy) {
        var acl = evidence.answer(Call.ACL);
        var ownership = evidence.answer(Call.OWNERSHIP);
        if (PublicRules.ownership(evidence).equals(Paths.ENFORCED)) {
            return byPolicy;
        }
        if (!acl.isKnown()) {
            return Outcome.unanswered(Call.ACL, acl);
        }
        var owner = text(acl.document(), "Owner", "ID");
        var index = -1;
        for (var grant : acl.document().path("Grants")) {
            index++;
            var id = text(grant, "Grantee", "ID");
            if (id.isEmpty() || id.equals(owner) || isApproved(evidence, "canonical:" + id)) {
                continue;
            }
            return ownership.isKnown()
                    ? Outcome.fail(
                            "GetBucketAcl.Grants[" + index + "]",
                            "canonical:" + id + " has " + text(grant, "Permission")
                                    + " by the access control list without the baseline's approval.")
                    : Outcome.unanswered(Call.OWNERSHIP, ownership);
        }
        return byPolicy;
    }

    private static boolean isApproved(Evidence evidence, String who) {
        return evidence.baseline().external().stream()
                .anyMatch(external -> external.who().equals(who) && external.isValidOn(evidence.today()));
    }

    static Outcome nothingSensitive(Evidence evidence) {
        return PolicyRules.with(evidence, Outcome.pass("GetBucketPolicy", "There is no policy."), read -> {
            if (outsiders(read).isEmpty()) {
                return Outcome.pass(POLICY, "Nobody from outside the account is let in.");
            }
            for (var action : SENSITIVE) {
                var outside =
                        outsiders(new PolicyReading.Read(only(read.document(), action), read.bucket(), read.account()));
                if (!outside.isEmpty()) {
                    return Outcome.fail(
                            POLICY, String.join(", ", outside) + " may do " + action + " from outside the account.");
                }
            }
            return Outcome.pass(
                    POLICY, "Nobody from outside may change the policy, the encryption or access control lists.");
        });
    }

    /** Whom the policy lets in from outside, but for services. */
    private static List<String> outsiders(PolicyReading.Read read) {
        return read.verdict().effective().externalAccounts().stream()
                .filter(who -> !who.startsWith("service:"))
                .toList();
    }

    /** The same policy with grants of one action only. */
    private static PolicyDocument only(PolicyDocument policy, String action) {
        var statements = policy.statements().stream()
                .filter(statement -> Reach.isDeny(statement) || Reach.coversAction(statement, action))
                .map(statement -> Reach.isDeny(statement) ? statement : narrowed(statement, action))
                .toList();
        return new PolicyDocument(policy.variables(), statements);
    }

    private static Statement narrowed(Statement grant, String action) {
        return new Statement(
                grant.index(),
                grant.sid(),
                grant.effect(),
                grant.principals(),
                new Patterns(false, List.of(action)),
                grant.resources(),
                grant.conditions());
    }
}
