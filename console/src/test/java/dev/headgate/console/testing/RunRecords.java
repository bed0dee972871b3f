package dev.headgate.console.testing;

import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.contract.RunId;
import java.time.Instant;
import java.util.Optional;

/** Runs as a test needs them. */
public final class RunRecords {

    private RunRecords() {}

    /** A run that AWS has not taken yet. */
    public static Run queued(String id, SourceStream stream, Instant at) {
        return in(id, stream, at, new RunState.Queued());
    }

    /** A run of one attempt that stands as given. */
    public static Run in(String id, SourceStream stream, Instant at, RunState state) {
        return new Run(
                new RunId(id),
                stream.source(),
                stream.stream(),
                "sources/" + stream.source() + "/1.yaml",
                "mappings/t/1.yaml",
                at,
                "ada",
                new Attempt(1, at, "ada", state),
                Optional.empty());
    }
}
