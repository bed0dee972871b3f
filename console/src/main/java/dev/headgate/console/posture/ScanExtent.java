package dev.headgate.console.posture;

/** How much a scan looks at. */
public enum ScanExtent {
    /** Every bucket of every account. */
    FULL,
    /** What events said was changed. */
    INCREMENTAL
}
