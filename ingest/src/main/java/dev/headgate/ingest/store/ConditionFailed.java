package dev.headgate.ingest.store;

/** A conditional put that found something else than it may replace. */
public final class ConditionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConditionFailed(String key) {
        super("The object " + key + " was written by someone else in the meantime.");
    }
}
