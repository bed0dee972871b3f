package dev.headgate.console.audit;

/** How an audited act ended. */
public enum Outcome {
    DONE,
    REFUSED,
    FAILED
}
