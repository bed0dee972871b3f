package dev.headgate.console.sources.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.SourceHealth;
import dev.headgate.console.sources.SourceListing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A source as REST shows it in a list: with how it is and its newest runs, newest first. */
record ListedSourceView(
        @JsonUnwrapped SourceView source, HealthView health, Optional<RunMark> lastSuccess, List<RunMark> newestRuns) {

    static ListedSourceView of(SourceListing listing, Instant now) {
        return new ListedSourceView(
                SourceView.of(listing.source(), now),
                HealthView.of(listing.health()),
                listing.activity().success().map(RunMark::of),
                listing.newest().stream().map(RunMark::of).toList());
    }

    /** How a source is. */
    record HealthView(String standing, String sentence, Optional<Instant> since, Optional<Long> lateSeconds) {

        static HealthView of(SourceHealth health) {
            return new HealthView(
                    word(health.standing()),
                    health.sentence(),
                    health.since(),
                    health.late().map(java.time.Duration::toSeconds));
        }

        private static String word(Standing standing) {
            return standing.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A run of the source in short. */
    record RunMark(
            String id,
            String stream,
            String state,
            Instant requestedAt,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<Long> rows) {

        static RunMark of(PastRun run) {
            return new RunMark(
                    run.id().value(),
                    run.stream(),
                    run.status().name().toLowerCase(Locale.ROOT),
                    run.requestedAt(),
                    run.startedAt(),
                    run.endedAt(),
                    run.rows());
        }
    }
}
