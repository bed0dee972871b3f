package dev.headgate.glue.core;

/** What became of one line: a row, or a reason to set it aside. */
sealed interface Verdict {

    /** Goes on to the table. */
    record Accepted(Row row) implements Verdict {}

    /** Goes to the quarantine. */
    record Refused(String reason) implements Verdict {}
}
