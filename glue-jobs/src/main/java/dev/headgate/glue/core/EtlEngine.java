package dev.headgate.glue.core;

import java.util.List;

/** How the work of one run is spread: first everything is read and repeats are dropped, then what is left is written. */
public interface EtlEngine {

    /** Reads all inputs, writes the quarantine, and keeps the rows that are left for {@link #write}. */
    Tally read(EtlJob job);

    /** Writes the rows that are left into the planned files. */
    List<ProcessedFile> write(FilePlan plan);

    /** How many tasks run at once. */
    int workers();
}
