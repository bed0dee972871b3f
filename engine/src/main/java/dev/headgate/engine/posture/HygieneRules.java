package dev.headgate.engine.posture;

import dev.headgate.engine.policy.Reason;

/** The rule about what in a policy does nothing, or not what it seems to ("Access Analyzer policy check reference"), by the remarks of the policy judge. */
final class HygieneRules {

    private HygieneRules() {}

    static Outcome clean(Evidence evidence) {
        return PolicyRules.with(
                evidence,
                Outcome.pass("GetBucketPolicy", "There is no policy."),
                read -> read.remarks().stream()
                        .findFirst()
                        .map(HygieneRules::remarked)
                        .orElseGet(HygieneRules::nothing));
    }

    private static Outcome remarked(Reason remark) {
        return Outcome.fail(remark.statement().map(Reach::path).orElse("GetBucketPolicy.Policy"), remark.sentence());
    }

    private static Outcome nothing() {
        return Outcome.pass(
                "GetBucketPolicy.Policy", "Each statement names somebody who exists, and each condition can hold.");
    }
}
