package dev.headgate.engine.posture;

import dev.headgate.contract.mapping.Truth;
import java.util.List;

/** Rules about who can use a bucket ("Blocking public access to your Amazon S3 storage": The meaning of "public"), by the verdict of the policy judge. */
final class AccessRules {

    private static final String POLICY = "GetBucketPolicy.Policy";

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
                .and(PublicRules.flag(evidence, "RestrictPublicBuckets").negated());
        var byAcl = PublicRules.aclOpens(evidence, writing ? PublicRules.WRITES : PublicRules.READS);
        return switch (byPolicy.or(byAcl)) {
            case FALSE -> Outcome.pass(POLICY, "Nobody unnamed can " + what + ".");
            case TRUE ->
                Outcome.fail(
                        byPolicy == Truth.TRUE ? POLICY : "GetBucketAcl.Grants",
                        "Anybody can " + what + " by the " + (byPolicy == Truth.TRUE ? "policy" : "access control list")
                                + ", and Block Public Access does not stop it.");
            case UNKNOWN -> unseen(evidence);
        };
    }

    private static Truth policyOpens(Evidence evidence, boolean writing) {
        return switch (evidence.policy()) {
            case PolicyReading.None _ -> Truth.FALSE;
            case PolicyReading.Unseen _, PolicyReading.Malformed _ -> Truth.UNKNOWN;
            case PolicyReading.Read read -> {
                var effective = read.verdict().effective();
                yield Truth.of(writing ? effective.publicWrite() : effective.publicRead());
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
}
