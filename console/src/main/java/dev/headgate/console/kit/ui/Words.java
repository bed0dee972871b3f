package dev.headgate.console.kit.ui;

import dev.headgate.console.platform.Spans;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Durations, bytes, counts and money in words, the same everywhere. */
public final class Words {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB");

    private Words() {}

    /** The two largest units that matter: 640 ms, 14 s, 2 min 5 s, 2 h 10 min, 3 d 4 h. */
    public static String duration(Duration time) {
        return Spans.words(time.abs());
    }

    /** Decimal units with three figures: 999 B, 1.23 kB, 45.6 MB. */
    public static String bytes(long size) {
        if (size < 1000) {
            return size + " B";
        }
        var unit = 0;
        var value = (double) size;
        while (value >= 999.5 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        var digits = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, digits, value) + " " + UNITS.get(unit);
    }

    /** A count with a separator between thousands: 1,995. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A count of things: 1 source, 14 sources. */
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** An amount with its currency's code: USD 1,234.50. */
    public static String money(BigDecimal amount, String currency) {
        return currency + " " + String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_EVEN));
    }

    /** A share in percent with one digit where it is small. */
    public static String percent(double share) {
        var percent = share * 100;
        return String.format(Locale.ROOT, percent != 0 && percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }
}
