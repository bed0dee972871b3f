package dev.headgate.console.platform;

/** What a signed-in person may do; each role may also do what the ones before it may. */
public enum Role {
    /** Reads everything, registers and runs sources. */
    ANALYST,
    /** Also retries and cancels runs, and deletes sources. */
    OPERATOR,
    /** Also sees the audit trail. */
    ADMIN
}
