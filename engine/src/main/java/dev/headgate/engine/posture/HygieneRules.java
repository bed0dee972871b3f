package dev.headgate.engine.posture;

import dev.headgate.engine.policy.Condition;
import dev.headgate.engine.policy.Operator.Comparison;
import dev.headgate.engine.policy.Principal;
import dev.headgate.engine.policy.Statement;
import java.util.List;
import java.util.Optional;

/** What in a policy does nothing or not what it seems to ("Access Analyzer policy check reference"). */
final class HygieneRules {

    private static final List<String> PRIVATE = privateRanges();

    private HygieneRules() {}

    static Outcome clean(Evidence evidence) {
        return PolicyRules.with(evidence, Outcome.pass("GetBucketPolicy", "There is no policy."), read -> {
            for (var statement : read.document().statements()) {
                var flaw = flaw(statement);
                if (flaw.isPresent()) {
                    return Outcome.fail(Reach.path(statement), statement.title() + " " + flaw.get() + ".");
                }
            }
            return Outcome.pass("GetBucketPolicy.Policy", "Each statement names somebody who exists, and each condition can hold.");
        });
    }

    private static Optional<String> flaw(Statement statement) {
        var principals = statement.principals();
        if (principals.named().isEmpty() && !principals.others()) {
            return Optional.of("names no principal, so it is about nobody");
        }
        for (var principal : principals.named()) {
            if (principal instanceof Principal.Stale(var id)) {
                return Optional.of("names " + id + ", a user or role that was deleted");
            }
        }
        return statement.conditions().stream()
                .map(condition -> flaw(statement, condition))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> flaw(Statement statement, Condition condition) {
        if (condition.operator().comparison() == Comparison.UNKNOWN) {
            return Optional.of("has the operator " + condition.operator().written() + ", which AWS does not know");
        }
        if (condition.values().isEmpty()) {
            return Optional.of("compares " + condition.key() + " with nothing");
        }
        if (!Reach.isDeny(statement) && isOnlyPrivate(condition)) {
            return Optional.of("allows private addresses by aws:SourceIp, which never match; aws:VpcSourceIp does");
        }
        return Optional.empty();
    }

    /** Whether every range of an aws:SourceIp test is one of RFC 1918, which no request from the internet comes from. */
    static boolean isOnlyPrivate(Condition condition) {
        return condition.key().equals("aws:sourceip")
                && condition.operator().comparison() == Comparison.IP_ADDRESS
                && !condition.operator().negated()
                && condition.values().stream().allMatch(HygieneRules::isPrivate);
    }

    static boolean isPrivate(String range) {
        return PRIVATE.stream().anyMatch(range::startsWith);
    }

    private static List<String> privateRanges() {
        var ranges = new java.util.ArrayList<>(List.of("10.", "192.168."));
        for (var second = 16; second < 32; second++) {
            ranges.add("172." + second + ".");
        }
        return List.copyOf(ranges);
    }
}
