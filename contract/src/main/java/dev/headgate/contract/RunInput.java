package dev.headgate.contract;

import java.time.Instant;

/**
 * What an execution of the pipeline is started with. The same run started twice has the same input but for the attempt.
 *
 * @param attempt counts from 1; a retry is a new execution of the same run
 * @param definition control-zone key of the source definition's version
 * @param mapping control-zone key of the table mapping's version
 * @param requestedAt when the run was asked for; orders runs where two rows tie
 * @param requestedBy the person or the schedule that asked
 */
public record RunInput(
        RunId run,
        int attempt,
        SourceId source,
        String stream,
        String definition,
        String mapping,
        Instant requestedAt,
        String requestedBy) {

    public RunInput {
        if (attempt < 1) {
            throw new IllegalArgumentException("Attempts of a run count from 1, not from " + attempt + ".");
        }
    }

    /** The name of this attempt's execution. */
    public String executionName() {
        return run.executionName(attempt);
    }
}
