package dev.headgate.engine.policy;

import java.util.List;

/** What is odd about a policy without deciding its verdict: principals that are gone, operators that AWS does not know, dead conditions. */
final class Hygiene {

    private Hygiene() {}

    static void remarks(PolicyQuestion question, List<Reason> reasons) {
        for (var statement : question.policy().statements()) {
            if (statement.principals().isNobody()) {
                reasons.add(
                        Reason.of(AwsRule.PRINCIPAL, statement, () -> "names no principal, so it is about nobody."));
            }
            for (var principal : statement.principals().named()) {
                remark(statement, principal, reasons);
            }
            for (var condition : statement.conditions()) {
                remark(statement, condition, reasons);
            }
        }
    }

    private static void remark(Statement statement, Principal principal, List<Reason> reasons) {
        if (principal instanceof Principal.Stale stale) {
            reasons.add(Reason.of(
                    AwsRule.PRINCIPAL,
                    statement,
                    () -> "names " + stale.id()
                            + ", which is nobody: the role or user was deleted, or the id is wrong."));
        }
    }

    private static void remark(Statement statement, Condition condition, List<Reason> reasons) {
        if (condition.operator().comparison() == Operator.Comparison.UNKNOWN) {
            reasons.add(Reason.of(
                    AwsRule.CONDITION_OPERATORS,
                    statement,
                    condition,
                    () -> "has an operator that AWS does not know, "
                            + condition.operator().written() + "; nothing is narrowed by it."));
        }
        if (condition.values().isEmpty()) {
            reasons.add(Reason.of(
                    AwsRule.CONDITION_OPERATORS,
                    statement,
                    condition,
                    () -> "compares " + condition.key() + " with nothing."));
        }
        if (condition.key().equals(Keys.SOURCE_IP)) {
            for (var value : condition.values()) {
                Cidr.read(value)
                        .filter(Hygiene::isPrivate)
                        .ifPresent(_ -> reasons.add(Reason.of(
                                AwsRule.CONDITION_KEYS,
                                statement,
                                condition,
                                () -> "tests aws:SourceIp with " + value
                                        + ", which no request from the internet has; aws:VpcSourceIp may be meant.")));
            }
        }
    }

    private static boolean isPrivate(Cidr range) {
        return Cidr.NOT_THE_INTERNET.stream()
                .limit(Cidr.PRIVATE)
                .anyMatch(none -> none.contains(range.first()) && none.contains(range.last()));
    }
}
