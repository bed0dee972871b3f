package dev.headgate.console.sources;

/**
 * The version that an edit started from.
 *
 * @param number the version's number
 * @param asCondition whether it came as an If-Match, so that a mismatch is a failed precondition
 */
public record Basis(int number, Style style) {

    /** How the caller named the version. */
    public enum Style {
        IN_BODY,
        IF_MATCH
    }
}
