package dev.headgate.contract.mapping;

/** How a run's rows enter the table: added, merged by key, or in place of everything that was there. */
public enum Load {
    APPEND,
    MERGE,
    SNAPSHOT
}
