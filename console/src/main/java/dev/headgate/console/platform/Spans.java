package dev.headgate.console.platform;

import java.time.Duration;

/** Durations in words, in the two largest units that matter. */
public final class Spans {

    private Spans() {}

    /** Such as {@code 2 h 10 min}, {@code 3 d 4 h}, {@code 12 s}, {@code 640 ms}; what lies in the future counts as nothing. */
    public static String words(Duration span) {
        var positive = span.isNegative() ? Duration.ZERO : span;
        if (positive.toDays() > 0) {
            return two(positive.toDays(), "d", positive.toHoursPart(), "h");
        }
        if (positive.toHours() > 0) {
            return two(positive.toHours(), "h", positive.toMinutesPart(), "min");
        }
        if (positive.toMinutes() > 0) {
            return two(positive.toMinutes(), "min", positive.toSecondsPart(), "s");
        }
        return positive.toSeconds() > 0 || positive.isZero()
                ? positive.toSeconds() + " s"
                : positive.toMillis() + " ms";
    }

    private static String two(long many, String unit, int few, String smaller) {
        return few == 0 ? many + " " + unit : many + " " + unit + " " + few + " " + smaller;
    }
}
