package dev.headgate.glue.core;

/** What became of one field: a value of the column's type, or the reason why there is none. */
sealed interface Reading {

    /** A value as {@link dev.headgate.contract.mapping.Values} names it. */
    record Value(Object value) implements Reading {}

    /** The end of the quarantine reason, behind the column's name. */
    record Fault(String word) implements Reading {}

    Fault OUT_OF_RANGE = new Fault("out_of_range");
    Fault TOO_LONG = new Fault("too_long");
}
