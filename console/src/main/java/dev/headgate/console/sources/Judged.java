package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;

/** A source's outline with how it is. */
public record Judged(Outline outline, SourceHealth health, Activity activity) {

    public SourceId id() {
        return outline.id();
    }
}
