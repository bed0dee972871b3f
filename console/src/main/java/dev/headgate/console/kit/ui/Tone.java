package dev.headgate.console.kit.ui;

/** A colour of a chart by its meaning; the page's tokens say what it looks like in light and dark. */
public enum Tone {
    ACCENT,
    NEUTRAL,
    HEALTHY,
    RUNNING,
    WAITING,
    LATE,
    FAILED,
    UNKNOWN
}
