package dev.headgate.console.overview;

import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCriteria;
import dev.headgate.console.runs.RunFigures;
import dev.headgate.console.runs.RunFilter;
import dev.headgate.console.runs.RunState.Kind;
import dev.headgate.console.runs.Runs;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.sources.Healths;
import dev.headgate.console.sources.SourceActivity;
import dev.headgate.console.sources.SourceBoard;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds out how the pipeline is. */
@Service
public class Overviews {

    private static final int DAYS = 30;
    private static final int MOST_LIVE = 50;

    private final SourceBoard sources;
    private final SourceActivity activity;
    private final Runs runs;
    private final RunFigures figures;
    private final Clock clock;

    Overviews(SourceBoard sources, SourceActivity activity, Runs runs, RunFigures figures, Clock clock) {
        this.sources = sources;
        this.activity = activity;
        this.runs = runs;
        this.figures = figures;
        this.clock = clock;
    }

    /** How things are now, with days as they are in the zone. */
    public Overview now(ZoneId zone) {
        var healths = new Healths(clock.instant(), activity.asOf());
        var today = healths.now().atZone(zone).toLocalDate();
        var live = live();
        return Assembly.of(new Findings(
                healths.now(),
                zone,
                healths.asOf(),
                healths.isStale(),
                sources.all(),
                figures.failing(),
                live,
                figures.stretches(live.stream().map(Run::id).toList()),
                figures.usual(live.stream().map(SourceStream::of).collect(Collectors.toSet())),
                figures.days(today.minusDays(DAYS - 1L), today, zone)));
    }

    /** The run that has ended, when it is the first and only one: what somebody new should look at. */
    public Optional<Run> first() {
        var ended = RunCriteria.ALL.in(Kind.SUCCEEDED, Kind.FAILED, Kind.CANCELLED, Kind.LOST);
        var newest = runs.list(RunFilter.first(ended, 2)).items();
        return newest.size() == 1 ? Optional.of(newest.getFirst()) : Optional.empty();
    }

    private List<Run> live() {
        return runs.list(RunFilter.first(RunCriteria.ALL.in(Kind.QUEUED, Kind.RUNNING), MOST_LIVE))
                .items();
    }
}
