package dev.headgate.glue.core;

import dev.headgate.glue.core.Scalars.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers by their text, never by way of a double. */
final class NumberText {

    /** More digits than any column holds, few enough to be read in no time. */
    private static final int LONGEST = 1_000;

    private NumberText() {}

    /** A JSON number, or text that is one (zeros in front allowed). */
    static boolean isNumber(Kind kind, String text) {
        return kind == Kind.NUMBER || (kind == Kind.TEXT && isNumber(text));
    }

    /** The exact number; nothing when it is beyond every column. */
    static Optional<BigDecimal> exact(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            // The text is a number, so what does not fit is its exponent.
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text) {
        var at = digits(text, text.startsWith("-") ? 1 : 0);
        if (at > 0 && at < text.length() && text.charAt(at) == '.') {
            at = digits(text, at + 1);
        }
        if (at > 0 && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            var signed = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+');
            at = digits(text, signed ? at + 2 : at + 1);
        }
        return at > 0 && at == text.length();
    }

    /** The place behind one or more digits; -1 when there is none. */
    private static int digits(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > from ? at : -1;
    }
}
