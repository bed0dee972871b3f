package dev.headgate.console.platform;

/** How a thing stands, in the only six states that the console knows; each feature picks the word, never another state. */
public enum Standing {
    /** As it should be, and known to be so. */
    HEALTHY,
    /** Something is going on. */
    RUNNING,
    /** Nothing goes on until something else happens. */
    WAITING,
    /** It should have happened already. */
    LATE,
    /** It went wrong. */
    FAILED,
    /** Nobody can tell; never shown as healthy. */
    UNKNOWN
}
