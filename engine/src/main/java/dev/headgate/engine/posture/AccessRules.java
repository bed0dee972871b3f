package dev.headgate.engine.posture;

import dev.headgate.engine.policy.Patterns;
import dev.headgate.engine.policy.PolicyDocument;
import dev.headgate.engine.policy.Statement;
import java.util.List;

/** Rules about who can use a bucket ("Blocking public access to your Amazon S3 storage": The meaning of "public"), by the verdict of the policy judge. */
final class AccessRules {

    private static final String POLICY = "GetBucketPolicy.Policy";

    /** AWS Security Hub, control S3.6. */
    private static final List<String> SENSITIVE = List.of(
            "s3:DeleteBucketPolicy",
            "s3:PutBucketAcl",
            "s3:PutBucketPolicy",
            "s3:PutEncryptionConfiguration",
            "s3:PutObjectAcl");

    private AccessRules() {}

    static Outcome noPublicRead(Evidence evidence) {
        return notOpen(evidence, false);
    }

    static Outcome noPublicWrite(Evidence evidence) {
        return notOpen(evidence, true);
    }

    /** What is unseen decides only when nothing else does. */
    private static Outcome notOpen(Evidence evidence, boolean writing) {
        var what = writing ? "write" : "read";
        if (evidence.policy() instanceof PolicyReading.Malformed(var sentence)) {
            return Outcome.error(POLICY, sentence);
        }
        var byPolicy = policyOpens(evidence, writing)
                .and(PublicRules.flag(evidence, "RestrictPublicBuckets").not());
        var byAcl = PublicRules.aclOpens(evidence, writing ? PublicRules.WRITES : PublicRules.READS);
        return switch (byPolicy.or(byAcl)) {
            case NO -> Outcome.pass(POLICY, "Nobody unnamed can " + what + ".");
            case YES ->
                Outcome.fail(
                        byPolicy == Known.YES ? POLICY : "GetBucketAcl.Grants",
                        "Anybody can " + what + " by the " + (byPolicy == Known.YES ? "policy" : "access control list")
                                + ", and Block Public Access does not stop it.");
            case UNSEEN -> unseen(evidence);
        };
    }

    private static Known policyOpens(Evidence evidence, boolean writing) {
        return switch (evidence.policy()) {
            case PolicyReading.None _ -> Known.NO;
            case PolicyReading.Unseen _, PolicyReading.Malformed _ -> Known.UNSEEN;
            case PolicyReading.Read read -> {
                var effective = read.verdict().effective();
                yield Known.of(writing ? effective.publicWrite() : effective.publicRead());
            }
        };
    }

    private static Outcome unseen(Evidence evidence) {
        var calls = List.of(
                Call.POLICY, Call.ACL, Call.OWNERSHIP, Call.PUBLIC_ACCESS_BLOCK, Call.ACCOUNT_PUBLIC_ACCESS_BLOCK);
        for (var call : calls) {
            if (!evidence.answer(call).isKnown()) {
                return Outcome.unanswered(call, evidence.answer(call));
            }
        }
        return Outcome.unknown(POLICY, "Too little was answered to say.");
    }

    static Outcome notPublicInItself(Evidence evidence) {
        return PolicyRules.with(evidence, Outcome.pass("GetBucketPolicy", "There is no policy."), read -> {
            var status = evidence.document(Call.POLICY_STATUS)
                    .path("PolicyStatus")
                    .path("IsPublic")
                    .asBoolean(false);
            if (read.verdict().isPublic()) {
                return Outcome.fail(
                        POLICY, "The policy is public by AWS's rule, even where Block Public Access masks it.");
            }
            return Outcome.of(
                    !status,
                    status ? "GetBucketPolicyStatus.PolicyStatus.IsPublic" : POLICY,
                    "The policy is not public by AWS's rule.",
                    "AWS calls the policy public.");
        });
    }

    static Outcome tlsOnly(Evidence evidence) {
        return PolicyRules.with(
                evidence,
                Outcome.fail("GetBucketPolicy", "There is no policy, so requests without TLS are let in."),
                read -> Outcome.of(
                        read.verdict().tlsEnforced(),
                        POLICY,
                        "Every request without TLS is denied.",
                        "Not every request without TLS is denied: everybody, every action, the bucket and its objects."));
    }

    static Outcome modernTls(Evidence evidence) {
        return PolicyRules.with(
                evidence,
                Outcome.fail("GetBucketPolicy", "There is no policy, so any version of TLS is good enough."),
                read -> Outcome.of(
                        read.enforcesModernTls(),
                        POLICY,
                        "Every request without TLS 1.2 or newer is denied.",
                        read.verdict().tlsEnforced()
                                ? "Not every request below TLS 1.2 is denied (NumericLessThan s3:TlsVersion 1.2)."
                                : "Requests without TLS are not all denied, let alone those below TLS 1.2."));
    }

    /** By the policy after its denials; services have a check of their own. */
    static Outcome externalsApproved(Evidence evidence) {
        return PolicyRules.with(evidence, Outcome.pass("GetBucketPolicy", "There is no policy."), read -> {
            for (var who : outsiders(read)) {
                var approved = evidence.baseline().external().stream()
                        .anyMatch(external -> external.who().equals(who) && external.isValidOn(evidence.today()));
                if (!approved) {
                    return Outcome.fail(
                            POLICY,
                            (who.equals("*") ? "Anybody" : who)
                                    + " is let in from outside the account without the baseline's approval.");
                }
            }
            return Outcome.pass(POLICY, "Nobody from outside the account is let in without approval.");
        });
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
