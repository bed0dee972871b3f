package dev.headgate.console.posture;

/** How a scan stands. */
public enum ScanState {
    /** It was asked for, and is perhaps under way. */
    RUNNING,
    /** All that it saw is kept. */
    DONE,
    /** It ended before its time; nothing that it saw is kept. */
    FAILED
}
