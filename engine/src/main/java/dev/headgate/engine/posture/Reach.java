package dev.headgate.engine.posture;

import dev.headgate.engine.policy.Condition;
import dev.headgate.engine.policy.Effect;
import dev.headgate.engine.policy.Operator;
import dev.headgate.engine.policy.Patterns;
import dev.headgate.engine.policy.Principal;
import dev.headgate.engine.policy.Statement;

/** How far one statement reaches ("IAM JSON policy elements reference"). */
final class Reach {

    /** An object that no pattern with a real prefix or suffix matches, so that only "every object" does. */
    private static final String ANY_OBJECT = "/\uE000any\uE000";

    /** An action that only a pattern for every action of S3 matches. */
    private static final String ANY_ACTION = "s3:\uE000any";

    private Reach() {}

    static boolean isDeny(Statement statement) {
        return statement.effect() == Effect.DENY;
    }

    /** Whether it is about anybody, signed in or not. */
    static boolean isAboutEverybody(Statement statement) {
        var principals = statement.principals();
        if (principals.others()) {
            return principals.named().isEmpty();
        }
        return principals.named().stream().anyMatch(Principal.Anyone.class::isInstance);
    }

    static boolean coversEveryAction(Statement statement) {
        return covers(statement.actions(), ANY_ACTION);
    }

    static boolean coversAction(Statement statement, String action) {
        return covers(statement.actions(), action);
    }

    private static boolean covers(Patterns patterns, String action) {
        var named = patterns.named().stream().anyMatch(pattern -> Wildcard.matchesAction(pattern, action));
        return named != patterns.others();
    }

    static boolean coversBucket(Statement statement, String bucket) {
        return coversResource(statement, "arn:aws:s3:::" + bucket);
    }

    static boolean coversObjects(Statement statement, String bucket) {
        return coversResource(statement, "arn:aws:s3:::" + bucket + ANY_OBJECT);
    }

    private static boolean coversResource(Statement statement, String arn) {
        var patterns = statement.resources();
        var named = patterns.named().stream().anyMatch(pattern -> Wildcard.matches(inPartition(pattern), arn));
        return named != patterns.others();
    }

    /** China and GovCloud have partitions of their own; within one bucket they mean the same. */
    private static String inPartition(String pattern) {
        if (pattern.startsWith("arn:aws-cn:") || pattern.startsWith("arn:aws-us-gov:")) {
            return "arn:aws" + pattern.substring(pattern.indexOf(':', 4));
        }
        return pattern;
    }

    /** Whether a condition is that a header was sent at all, which narrows a denial only to where it can apply. */
    static boolean isSent(Condition condition, String key) {
        return condition.key().equals(key)
                && condition.operator().comparison() == Operator.Comparison.NULL
                && condition.values().stream().allMatch("false"::equalsIgnoreCase);
    }

    /** Whether a condition holds where a text is none of its values. */
    static boolean isNoneOf(Condition condition, String key) {
        var operator = condition.operator();
        return condition.key().equals(key)
                && operator.negated()
                && switch (operator.comparison()) {
                    case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN -> true;
                    default -> false;
                };
    }

    /** Whether a condition asks that a text is one of its values. */
    static boolean isOneOf(Condition condition, String key) {
        var operator = condition.operator();
        return condition.key().equals(key)
                && !operator.negated()
                && !operator.ifExists()
                && operator.quantifier() != Operator.Quantifier.ALL
                && switch (operator.comparison()) {
                    case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN -> true;
                    default -> false;
                };
    }

    /** The path of a statement in the policy. */
    static String path(Statement statement) {
        return "GetBucketPolicy.Policy.Statement[" + statement.index() + "]";
    }
}
