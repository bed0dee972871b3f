package dev.headgate.engine.posture;

/** How bad a failed check is, as AWS grades its own controls. */
public enum Severity {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
