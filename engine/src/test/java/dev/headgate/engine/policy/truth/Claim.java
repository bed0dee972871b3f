package dev.headgate.engine.policy.truth;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A condition as it is written, put to the values that a request has for its key.
 *
 * @param allows whether the statement allows; a variable, or an operator that nobody knows, then narrows nothing, and denies nothing else
 * @param variables whether {@code ${...}} is a variable
 */
record Claim(String operator, String key, List<String> values, boolean allows, boolean variables) {

    private static final Set<String> KNOWN = Set.of(
            "StringEquals",
            "StringEqualsIgnoreCase",
            "StringLike",
            "ArnEquals",
            "ArnLike",
            "IpAddress",
            "Bool",
            "NumericEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals",
            "Null");

    Claim {
        key = key.toLowerCase(Locale.ROOT);
    }

    boolean each() {
        return operator.startsWith("ForAllValues:");
    }

    boolean some() {
        return operator.startsWith("ForAnyValue:");
    }

    boolean ifExists() {
        return operator.endsWith("IfExists");
    }

    boolean not() {
        return operator.contains("Not") && !operator.endsWith("Null");
    }

    /** The operator without what stands around it. */
    String base() {
        var name = operator.substring(operator.indexOf(':') + 1).replace("IfExists", "");
        return name.replace("NotEquals", "Equals").replace("NotLike", "Like").replace("NotIp", "Ip");
    }

    boolean isKnown() {
        return KNOWN.contains(base());
    }

    /** Whether it is true of a request that has these values for the key. */
    boolean isTrue(List<String> given) {
        if (!isKnown()) {
            return allows;
        }
        if (base().equals("Null")) {
            return values.contains(given.isEmpty() ? "true" : "false");
        }
        if (given.isEmpty()) {
            return ifExists() || each() || not() && !some();
        }
        return each() ? given.stream().allMatch(this::isTrueOf) : given.stream().anyMatch(this::isTrueOf);
    }

    boolean isTrueOf(String value) {
        return values.stream().anyMatch(wanted -> matches(wanted, value)) != not();
    }

    private boolean matches(String wanted, String value) {
        if (variables && wanted.contains("${")) {
            return allows != not();
        }
        return switch (base()) {
            case "StringEquals" -> wanted.equals(value);
            case "StringEqualsIgnoreCase", "Bool" -> wanted.equalsIgnoreCase(value);
            case "StringLike" -> Likeness.like(wanted, value);
            case "ArnEquals", "ArnLike" -> Likeness.likeArn(wanted, value);
            case "IpAddress" -> Likeness.within(wanted, value);
            case "NumericEquals" -> number(value) == number(wanted);
            case "NumericLessThan" -> number(value) < number(wanted);
            case "NumericLessThanEquals" -> number(value) <= number(wanted);
            case "NumericGreaterThan" -> number(value) > number(wanted);
            default -> number(value) >= number(wanted);
        };
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
