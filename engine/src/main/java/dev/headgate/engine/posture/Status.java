package dev.headgate.engine.posture;

/** The five things that a check can come to. */
public enum Status {
    /** The rule holds. */
    PASS,
    /** The rule is broken. */
    FAIL,
    /** The rule is not about this bucket. */
    NOT_APPLICABLE,
    /** AWS would not say; never to be read as a pass. */
    UNKNOWN,
    /** AWS could not say, or the answer could not be judged. */
    ERROR;

    /** Whether somebody has to look: what failed, and what could not be seen. */
    public boolean needsAttention() {
        return this == FAIL || this == UNKNOWN || this == ERROR;
    }
}
