package dev.headgate.console.platform;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rows of comma-separated values (RFC 4180) that a spreadsheet shows and never computes: text that it would take for
 * a formula gets an apostrophe in front. Numbers and instants are written as they are.
 */
public final class Csv {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NEEDS_QUOTES = Pattern.compile(".*[\",\\r\\n].*", Pattern.DOTALL);

    private final Writer out;

    /** Writes to the given end, which stays open. */
    public Csv(Writer out) {
        this.out = out;
    }

    /** Writes one row; what is absent becomes an empty cell. */
    public void row(Collection<?> cells) throws IOException {
        out.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(Object value) {
        return switch (value) {
            case Optional<?> some -> some.map(Csv::cell).orElse("");
            case CharSequence text -> quoted(harmless(text.toString()));
            default -> quoted(value.toString());
        };
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String text) {
        return NEEDS_QUOTES.matcher(text).matches() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
