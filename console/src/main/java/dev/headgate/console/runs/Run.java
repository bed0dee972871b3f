package dev.headgate.console.runs;

import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * One pull of a stream through the whole pipeline, whatever number of attempts it takes.
 *
 * @param definition control-bucket key of the source's version
 * @param mapping control-bucket key of the mapping's version
 * @param latest the newest attempt; its state is the run's
 */
public record Run(
        RunId id,
        SourceId source,
        String stream,
        String definition,
        String mapping,
        Instant requestedAt,
        String requestedBy,
        Attempt latest,
        Optional<RunCounts> counts) {

    /** Where the run stands. */
    public RunState state() {
        return latest.state();
    }

    /** What the newest attempt's execution is started with: the same as the first one's but for the attempt. */
    public RunInput input() {
        return new RunInput(id, latest.number(), source, stream, definition, mapping, requestedAt, requestedBy);
    }

    /** A run that was found in AWS. */
    static Run learned(RunInput input, Attempt attempt) {
        return new Run(
                input.run(),
                input.source(),
                input.stream(),
                input.definition(),
                input.mapping(),
                input.requestedAt(),
                input.requestedBy(),
                attempt,
                Optional.empty());
    }

    /** The first attempt of a run that AWS has not been asked for yet. */
    static Run queued(RunInput input) {
        var first = new Attempt(input.attempt(), input.requestedAt(), input.requestedBy(), new RunState.Queued());
        return learned(input, first);
    }
}
