package dev.headgate.contract;

/**
 * A field of the records that differs from the declared schema.
 *
 * @param field dotted path, such as {@code customer.tier}
 * @param kind {@code new}, {@code missing} or {@code type}
 * @param first where it was seen first
 */
public record Drift(String field, String kind, Position first) {

    /** A line of a raw object; lines count from 1. */
    public record Position(String object, long line) {}
}
