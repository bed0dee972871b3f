package dev.headgate.engine.policy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A condition operator taken apart (IAM JSON policy elements: Condition operators).
 *
 * @param negated whether it asks that no value matches
 * @param ifExists whether an absent key satisfies it
 */
public record Operator(
        String written, Comparison comparison, boolean negated, boolean ifExists, Quantifier quantifier) {

    /** How a request's value and a policy's value are compared. */
    public enum Comparison {
        /** Exact text, case counts. */
        STRING_EQUALS,
        /** Exact text, case does not count. */
        STRING_EQUALS_IGNORE_CASE,
        /** Text with wildcards. */
        STRING_LIKE,
        /** An ARN, part by part, with wildcards; {@code ArnEquals} and {@code ArnLike} are the same. */
        ARN,
        /** The same number. */
        NUMERIC_EQUALS,
        /** A smaller number. */
        NUMERIC_LESS_THAN,
        /** A smaller number or the same. */
        NUMERIC_LESS_THAN_EQUALS,
        /** A greater number. */
        NUMERIC_GREATER_THAN,
        /** A greater number or the same. */
        NUMERIC_GREATER_THAN_EQUALS,
        /** The same moment. */
        DATE_EQUALS,
        /** An earlier moment. */
        DATE_LESS_THAN,
        /** An earlier moment or the same. */
        DATE_LESS_THAN_EQUALS,
        /** A later moment. */
        DATE_GREATER_THAN,
        /** A later moment or the same. */
        DATE_GREATER_THAN_EQUALS,
        /** True or false. */
        BOOL,
        /** The same bytes. */
        BINARY_EQUALS,
        /** An address within a range. */
        IP_ADDRESS,
        /** Whether the key is absent. */
        NULL,
        /** AWS does not know it, so nothing is narrowed by it. */
        UNKNOWN
    }

    /** How an operator treats a key with several values (IAM: Set operators for multivalued context keys). */
    public enum Quantifier {
        /** No set operator. */
        ONE,
        /** True when each value of the request matches, and also when there is none. */
        ALL,
        /** True when a value of the request matches. */
        ANY
    }

    private static final Map<String, Operator> KNOWN = known();

    /** The operator of that name; one that AWS does not know has the comparison {@code UNKNOWN}. */
    public static Operator named(String name) {
        var exact = KNOWN.get(name);
        if (exact != null) {
            return exact;
        }
        var found = KNOWN.get(name.toLowerCase(Locale.ROOT));
        return found != null ? found : new Operator(name, Comparison.UNKNOWN, false, false, Quantifier.ONE);
    }

    /** Whether a request without the key satisfies it. */
    boolean holdsWhenAbsent() {
        return ifExists || quantifier == Quantifier.ALL || (negated && quantifier == Quantifier.ONE);
    }

    private static Map<String, Operator> known() {
        var known = new HashMap<String, Operator>();
        var quantifiers = Map.of("", Quantifier.ONE, "ForAllValues:", Quantifier.ALL, "ForAnyValue:", Quantifier.ANY);
        quantifiers.forEach((prefix, quantifier) -> names().forEach((name, base) -> {
            put(known, prefix + name, new Operator("", base.comparison(), base.negated(), false, quantifier));
            put(
                    known,
                    prefix + name + "IfExists",
                    new Operator("", base.comparison(), base.negated(), true, quantifier));
        }));
        put(known, "Null", new Operator("", Comparison.NULL, false, false, Quantifier.ONE));
        return known;
    }

    private static void put(Map<String, Operator> known, String name, Operator base) {
        var named = new Operator(name, base.comparison, base.negated, base.ifExists, base.quantifier);
        known.put(name, named);
        known.put(name.toLowerCase(Locale.ROOT), named);
    }

    private static Map<String, Operator> names() {
        var names = new HashMap<String, Operator>();
        both(names, "StringEquals", "StringNotEquals", Comparison.STRING_EQUALS);
        both(names, "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", Comparison.STRING_EQUALS_IGNORE_CASE);
        both(names, "StringLike", "StringNotLike", Comparison.STRING_LIKE);
        both(names, "ArnEquals", "ArnNotEquals", Comparison.ARN);
        both(names, "ArnLike", "ArnNotLike", Comparison.ARN);
        both(names, "IpAddress", "NotIpAddress", Comparison.IP_ADDRESS);
        both(names, "NumericEquals", "NumericNotEquals", Comparison.NUMERIC_EQUALS);
        both(names, "DateEquals", "DateNotEquals", Comparison.DATE_EQUALS);
        plain(names, "Bool", Comparison.BOOL);
        plain(names, "BinaryEquals", Comparison.BINARY_EQUALS);
        plain(names, "NumericLessThan", Comparison.NUMERIC_LESS_THAN);
        plain(names, "NumericLessThanEquals", Comparison.NUMERIC_LESS_THAN_EQUALS);
        plain(names, "NumericGreaterThan", Comparison.NUMERIC_GREATER_THAN);
        plain(names, "NumericGreaterThanEquals", Comparison.NUMERIC_GREATER_THAN_EQUALS);
        plain(names, "DateLessThan", Comparison.DATE_LESS_THAN);
        plain(names, "DateLessThanEquals", Comparison.DATE_LESS_THAN_EQUALS);
        plain(names, "DateGreaterThan", Comparison.DATE_GREATER_THAN);
        plain(names, "DateGreaterThanEquals", Comparison.DATE_GREATER_THAN_EQUALS);
        return names;
    }

    private static void both(Map<String, Operator> names, String positive, String negative, Comparison comparison) {
        plain(names, positive, comparison);
        names.put(negative, new Operator(negative, comparison, true, false, Quantifier.ONE));
    }

    private static void plain(Map<String, Operator> names, String name, Comparison comparison) {
        names.put(name, new Operator(name, comparison, false, false, Quantifier.ONE));
    }
}
