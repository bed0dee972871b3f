package dev.headgate.engine.drift;

import dev.headgate.engine.policy.InvalidPolicy;
import dev.headgate.engine.policy.PolicyDocument;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The normal form of a bucket policy: two policies that differ only in how they are written have the same.
 *
 * @param variables whether <code>${...}</code> stands in it and is a variable, as it is in version 2012-10-17 only
 * @param statements each in one spelling, as JSON; {@code Sid} and {@code Id} are left out, for they grant and refuse nothing
 */
public record PolicyForm(boolean variables, SortedSet<String> statements) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public PolicyForm {
        statements = Collections.unmodifiableSortedSet(new TreeSet<>(statements));
    }

    /** The normal form of a policy's text. Throws {@link InvalidPolicy} with a sentence when it is none. */
    public static PolicyForm of(String policy) {
        PolicyDocument.read(policy);
        var tree = JSON.readTree(policy);
        var statements = new TreeSet<String>();
        var written = tree.path("Statement");
        if (written.isObject()) {
            statements.add(StatementForm.of(written));
        }
        for (var statement : written.isArray() ? written : JSON.createArrayNode()) {
            statements.add(StatementForm.of(statement));
        }
        var variables = statements.stream().anyMatch(statement -> statement.contains("${"));
        return new PolicyForm(variables && isModern(tree), statements);
    }

    private static boolean isModern(JsonNode policy) {
        return policy.path("Version").asString("").equals("2012-10-17");
    }

    /** The statements that another policy does not have. */
    public SortedSet<String> without(PolicyForm other) {
        var rest = new TreeSet<>(statements);
        rest.removeAll(other.statements);
        return rest;
    }
}
