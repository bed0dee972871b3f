package dev.headgate.engine.policy;

import java.util.List;

/**
 * A policy as it was written, parsed once.
 *
 * @param variables whether {@code ${...}} is a variable: only in version 2012-10-17 (IAM JSON policy elements: Version)
 */
public record PolicyDocument(boolean variables, List<Statement> statements) {

    /** A bucket without a policy. */
    public static final PolicyDocument NONE = new PolicyDocument(false, List.of());

    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /** The policy of a JSON text. Throws {@link InvalidPolicy} with a sentence when it is none. */
    public static PolicyDocument read(String json) {
        return PolicyReader.read(json);
    }
}
