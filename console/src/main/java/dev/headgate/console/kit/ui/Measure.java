package dev.headgate.console.kit.ui;

import java.time.Duration;
import java.util.Locale;

/** What a chart's figures count, and so how they are written. */
public enum Measure {
    COUNT,
    BYTES,
    SECONDS,
    /** From 0 to 1. */
    SHARE;

    /** The figure in words; a figure that is not known is a dash. */
    public String words(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return switch (this) {
            case COUNT ->
                value == Math.rint(value) ? Words.count((long) value) : String.format(Locale.ROOT, "%,.1f", value);
            case BYTES -> Words.bytes(Math.round(value));
            case SECONDS -> Words.duration(Duration.ofMillis(Math.round(value * 1000)));
            case SHARE -> Words.percent(value);
        };
    }
}
