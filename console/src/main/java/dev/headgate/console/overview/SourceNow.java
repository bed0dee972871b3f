package dev.headgate.console.overview;

import dev.headgate.console.sources.Activity;
import dev.headgate.console.sources.Outline;
import dev.headgate.console.sources.SourceHealth;

/** A source with its latest runs and how they make it stand. */
record SourceNow(Outline source, Activity activity, SourceHealth health) {

    /** Whether it is meant to load; what is paused is at rest on purpose. */
    boolean isOn() {
        return !source.paused() && source.deletion().isEmpty();
    }
}
