package dev.headgate.contract.source;

/** What happens when records differ from the declared schema. */
public enum OnDrift {
    /** The difference is recorded and the records are taken. */
    ACCEPT,
    /** The difference is recorded; the job sets aside the rows that the mapping cannot take. */
    QUARANTINE,
    /** The run fails and names the field. */
    STOP
}
