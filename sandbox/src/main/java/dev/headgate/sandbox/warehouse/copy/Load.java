package dev.headgate.sandbox.warehouse.copy;

import dev.headgate.sandbox.warehouse.wire.Report;
import java.util.Optional;

/** How a load ended. */
public sealed interface Load {

    /** All rows are in the table, as far as its transaction is concerned. */
    record Done(long rows, int files, long bytes) implements Load {}

    /** No row is in the table; what was wrong in a file is there for the error views. */
    record Failed(Report report, Optional<LoadError> error) implements Load {}
}
