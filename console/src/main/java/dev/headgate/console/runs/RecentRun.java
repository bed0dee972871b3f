package dev.headgate.console.runs;

import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * As much of a run as its source's pages tell, read without the run's counts.
 *
 * @param rows what it loaded into the warehouse, absent while that is not known
 */
public record RecentRun(
        RunId id, SourceId source, String stream, Instant requestedAt, RunState state, Optional<Long> rows) {}
