package dev.headgate.console.runs;

import dev.headgate.contract.SourceId;

/** One stream of a source: what a run pulls. */
public record SourceStream(SourceId source, String stream) {

    /** The stream that a run pulls. */
    public static SourceStream of(Run run) {
        return new SourceStream(run.source(), run.stream());
    }
}
