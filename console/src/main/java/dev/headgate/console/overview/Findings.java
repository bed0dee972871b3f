package dev.headgate.console.overview;

import dev.headgate.console.runs.DayFigures;
import dev.headgate.console.runs.FailingStreak;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.runs.Stretch;
import dev.headgate.console.sources.Judged;
import dev.headgate.contract.RunId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found out for an overview, from which it is put together.
 *
 * @param stretches what the live runs did so far
 * @param usual how long runs of the live runs' streams take
 */
record Findings(
        Instant now,
        ZoneId zone,
        Optional<Instant> asked,
        boolean stale,
        List<Judged> sources,
        List<FailingStreak> failing,
        List<Run> live,
        Map<RunId, List<Stretch>> stretches,
        Map<SourceStream, Duration> usual,
        List<DayFigures> days) {

    Findings {
        sources = List.copyOf(sources);
    }
}
