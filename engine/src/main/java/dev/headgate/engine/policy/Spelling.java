package dev.headgate.engine.policy;

import dev.headgate.engine.policy.Operator.Comparison;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One spelling for every value of a condition that means the same (IAM JSON policy elements: Condition operators). */
public final class Spelling {

    private static final int GROUPS = 8;

    private Spelling() {}

    /** How a value is written when it is compared in this way; a value that cannot be read stays as it is. */
    public static String of(Comparison comparison, String value) {
        return switch (comparison) {
            case BOOL, NULL, STRING_EQUALS_IGNORE_CASE -> value.toLowerCase(Locale.ROOT);
            case NUMERIC_EQUALS,
                    NUMERIC_LESS_THAN,
                    NUMERIC_LESS_THAN_EQUALS,
                    NUMERIC_GREATER_THAN,
                    NUMERIC_GREATER_THAN_EQUALS -> number(value);
            case DATE_EQUALS, DATE_LESS_THAN, DATE_LESS_THAN_EQUALS, DATE_GREATER_THAN, DATE_GREATER_THAN_EQUALS ->
                moment(value);
            case IP_ADDRESS -> Cidr.read(value).map(Spelling::range).orElse(value);
            case STRING_EQUALS, STRING_LIKE, ARN, BINARY_EQUALS, UNKNOWN -> value;
        };
    }

    private static String number(String value) {
        try {
            return new BigDecimal(value.strip()).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return value;
        }
    }

    private static String moment(String value) {
        var millis = Moments.millis(value);
        return millis.isPresent() ? Instant.ofEpochMilli(millis.getAsLong()).toString() : value;
    }

    private static String range(Cidr range) {
        return (range.six() ? six(range.first()) : four(range.first().low())) + "/" + range.prefix();
    }

    private static String four(long bits) {
        return (bits >> 24 & 255) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
    }

    private static String six(Address address) {
        List<String> groups = new ArrayList<>();
        for (var group = 0; group < GROUPS; group++) {
            var half = group < GROUPS / 2 ? address.high() : address.low();
            groups.add(Long.toHexString(half >> 16 * (3 - group % 4) & 0xFFFF));
        }
        return String.join(":", groups);
    }
}
