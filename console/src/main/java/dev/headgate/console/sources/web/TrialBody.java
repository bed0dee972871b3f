package dev.headgate.console.sources.web;

import dev.headgate.console.sources.SourceChecks.Trial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to try; everything may be absent. */
record TrialBody(
        @Nullable String definition,
        @Nullable String stream,
        @Nullable Integer limit) {

    static Trial trial(@Nullable TrialBody body) {
        var given = body == null ? new TrialBody(null, null, null) : body;
        return new Trial(
                Optional.ofNullable(given.definition()),
                Optional.ofNullable(given.stream()),
                Optional.ofNullable(given.limit()));
    }
}
