package dev.headgate.cli.demo;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Prints figures as a table, holds them against each other and remembers how often they differed. */
final class Ledger {

    private final PrintWriter out;
    private int differences;

    Ledger(PrintWriter out) {
        this.out = out;
    }

    void heading(String text) {
        out.printf("%n%s%n", text);
        out.flush();
    }

    void figure(String name, long count) {
        out.printf("  %-44s %18s%n", name, text(BigDecimal.valueOf(count)));
    }

    /** Both sides in words and figures, and whether they are the same. */
    void equal(String left, long one, String right, long... parts) {
        var sum = 0L;
        for (long part : parts) {
            sum += part;
        }
        line(left, BigDecimal.valueOf(one), right, BigDecimal.valueOf(sum));
    }

    void equal(String left, BigDecimal one, String right, BigDecimal other) {
        line(left, one, right, other);
    }

    int differences() {
        return differences;
    }

    private void line(String left, BigDecimal one, String right, BigDecimal other) {
        var same = one.compareTo(other) == 0;
        if (!same) {
            differences++;
        }
        out.printf("  %s %s %s %s %s%n", left, text(one), same ? "=" : "≠", text(other), right);
        out.flush();
    }

    private static String text(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }
}
