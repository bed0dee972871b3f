package dev.headgate.console.sources;

import java.util.List;

/** A source as lists show it: itself, how it is, what its latest runs were, and its newest runs, newest first. */
public record SourceListing(Source source, SourceHealth health, Activity activity, List<PastRun> newest) {

    public SourceListing {
        newest = List.copyOf(newest);
    }
}
