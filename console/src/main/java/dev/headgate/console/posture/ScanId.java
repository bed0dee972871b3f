package dev.headgate.console.posture;

import com.fasterxml.jackson.annotation.JsonValue;

/** The number of a scan; they count up. */
public record ScanId(@JsonValue long value) {

    public ScanId {
        if (value < 1) {
            throw new IllegalArgumentException("Scans count from 1; " + value + " is none.");
        }
    }

    /** The scan that a part of an address names. */
    public static ScanId valueOf(String text) {
        try {
            return new ScanId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A scan is named by its number, such as 12.", e);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
