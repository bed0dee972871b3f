package dev.headgate.engine.policy;

import java.util.Optional;

/**
 * One step of a verdict, in words and in data.
 *
 * @param statement the statement it is about, unless it is about what stands around the policy
 * @param key the condition key that decided, where one did
 */
public record Reason(AwsRule rule, Optional<Statement> statement, Optional<String> key, String sentence) {

    static Reason of(AwsRule rule, String sentence) {
        return new Reason(rule, Optional.empty(), Optional.empty(), sentence);
    }

    static Reason of(AwsRule rule, Statement statement, String sentence) {
        return new Reason(rule, Optional.of(statement), Optional.empty(), statement.title() + " " + sentence);
    }

    static Reason of(AwsRule rule, Statement statement, Condition condition, String sentence) {
        var words = statement.title() + " " + sentence;
        return new Reason(rule, Optional.of(statement), Optional.of(condition.key()), words);
    }
}
