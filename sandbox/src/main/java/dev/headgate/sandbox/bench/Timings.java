package dev.headgate.sandbox.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times in milliseconds, the smallest first. */
record Timings(double[] sorted) {

    static Timings of(double[] millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return new Timings(sorted);
    }

    /** The time that so many of a hundred do not exceed. */
    double percentile(int share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * share / 100.0) - 1)];
    }

    double longest() {
        return percentile(100);
    }

    /** Number, median, p95 and longest, as columns of a table. */
    String columns() {
        return String.format(
                Locale.ROOT, "%6d %9.1f %9.1f %9.1f", sorted.length, percentile(50), percentile(95), longest());
    }

    static String header(String what) {
        return String.format(Locale.ROOT, "%-46s %6s %9s %9s %9s", what, "n", "p50 ms", "p95 ms", "max ms");
    }
}
