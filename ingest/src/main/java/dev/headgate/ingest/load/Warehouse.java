package dev.headgate.ingest.load;

/** Where the results of the load's statements are asked for. */
public interface Warehouse {

    /** The one row of figures that a statement answered with. */
    Evidence evidence(String statementId);
}
