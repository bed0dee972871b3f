package dev.headgate.engine.policy;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One step of a verdict, in words and in data.
 *
 * @param statement the statement it is about, unless it is about what stands around the policy
 * @param key the condition key that decided, where one did
 * @param words makes the sentence; most verdicts are never read aloud
 */
public record Reason(AwsRule rule, Optional<Statement> statement, Optional<String> key, Supplier<String> words) {

    static Reason of(AwsRule rule, String sentence) {
        return new Reason(rule, Optional.empty(), Optional.empty(), () -> sentence);
    }

    static Reason of(AwsRule rule, Statement statement, Supplier<String> words) {
        return new Reason(rule, Optional.of(statement), Optional.empty(), words);
    }

    static Reason of(AwsRule rule, Statement statement, Condition condition, Supplier<String> words) {
        return new Reason(rule, Optional.of(statement), Optional.of(condition.key()), words);
    }

    /** The step in words. */
    public String sentence() {
        return statement.map(about -> about.title() + " ").orElse("") + words.get();
    }

    @Override
    public String toString() {
        return rule + ": " + sentence();
    }
}
