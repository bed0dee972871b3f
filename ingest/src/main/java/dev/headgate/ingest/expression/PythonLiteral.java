package dev.headgate.ingest.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a rendered expression is read back: the grammar's other interpreters read it as a Python literal, so {@code 5} is a number, {@code None} is nothing and
 * {@code 1.10} is {@code 1.1}; what is no literal stays text. Lists and maps are left as text.
 */
final class PythonLiteral {

    private static final Pattern INTEGER = Pattern.compile("[+-]?(0+|[1-9][0-9]*(_[0-9]+)*)");
    private static final Pattern FLOAT = Pattern.compile("[+-]?(\\d+\\.\\d*|\\.\\d+|\\d+(?=[eE]))([eE][+-]?\\d+)?");
    private static final Pattern QUOTED = Pattern.compile("'[^'\\\\]*'|\"[^\"\\\\]*\"");
    private static final double LARGEST_PLAIN = 1e16;
    private static final double SMALLEST_PLAIN = 1e-4;

    private PythonLiteral() {}

    /** The text that the value has in a request, or null when the rendered text means nothing. */
    static @Nullable String normalize(String rendered) {
        var text = rendered.strip();
        if (rendered.isEmpty() || text.equals("None")) {
            return null;
        }
        if (INTEGER.matcher(text).matches()) {
            return new BigInteger(text.replace("_", "")).toString();
        }
        if (FLOAT.matcher(text).matches()) {
            return floatText(Double.parseDouble(text));
        }
        if (QUOTED.matcher(text).matches()) {
            return text.substring(1, text.length() - 1);
        }
        return rendered;
    }

    /** Whether the rendered text counts as false. */
    static boolean isFalse(String rendered) {
        var text = rendered.strip();
        return switch (text) {
            case "", "None", "False", "false", "{}", "[]", "()", "''", "\"\"", "null" -> true;
            default -> isZero(text);
        };
    }

    private static boolean isZero(String text) {
        return (INTEGER.matcher(text).matches() || FLOAT.matcher(text).matches())
                && Double.parseDouble(text.replace("_", "")) == 0;
    }

    private static String floatText(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        var size = Math.abs(value);
        if (size == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            var plain = new BigDecimal(Double.toString(value)).toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        var parts = Double.toString(value).split("E", 2);
        var exponent = Integer.parseInt(parts[1]);
        var digits = parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
        return digits + "e" + (exponent < 0 ? "-" : "+") + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
    }
}
