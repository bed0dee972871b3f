package dev.headgate.console.runs;

import static java.util.stream.Collectors.groupingBy;

import dev.headgate.console.runs.RunState.Kind;
import dev.headgate.console.sources.Activity;
import dev.headgate.console.sources.Activity.OfStream;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.SourceActivity;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells the sources of their runs. */
@Service
class RunsOfSources implements SourceActivity {

    private static final Set<Kind> ENDED = Set.of(Kind.SUCCEEDED, Kind.FAILED, Kind.LOST);
    private static final Set<Kind> SUCCESS = Set.of(Kind.SUCCEEDED);

    private final RecentRuns recent;
    private final RunStore store;
    private final RunStarts starts;

    RunsOfSources(RecentRuns recent, RunStore store, RunStarts starts) {
        this.recent = recent;
        this.store = store;
        this.starts = starts;
    }

    @Override
    public Map<SourceId, Activity> latest(Map<SourceId, List<String>> streams) {
        var live = byStream(recent.live(streams.keySet()));
        var ended = byStream(recent.newestIn(ENDED, streams));
        var success = byStream(recent.newestIn(SUCCESS, streams));
        var all = new HashMap<SourceId, Activity>();
        streams.forEach((source, names) -> all.put(
                source,
                new Activity(names.stream()
                        .map(name -> new Stream(source, name))
                        .map(key -> new OfStream(
                                key.name(),
                                Optional.ofNullable(live.get(key)),
                                Optional.ofNullable(ended.get(key)),
                                Optional.ofNullable(success.get(key))))
                        .toList())));
        return all;
    }

    @Override
    public Map<SourceId, List<PastRun>> newest(Collection<SourceId> sources, int most) {
        return recent.newest(sources, most).stream()
                .collect(groupingBy(RecentRun::source, Collectors.mapping(RunsOfSources::told, Collectors.toList())));
    }

    @Override
    public Optional<PastRun> live(SourceId source) {
        return recent.live(List.of(source)).stream().findFirst().map(RunsOfSources::told);
    }

    @Override
    public long count(SourceId source) {
        return recent.count(source);
    }

    @Override
    public Optional<Instant> asOf() {
        return store.lastPoll();
    }

    @Override
    public PastRun runNow(SourceId source, Optional<String> stream) {
        var run = starts.runNow(source, stream);
        return told(new RecentRun(
                run.id(),
                run.source(),
                run.stream(),
                run.requestedAt(),
                run.state(),
                run.counts().flatMap(RunCounts::staged)));
    }

    @Override
    public String page(SourceId source) {
        return RunPaths.ofSource(source);
    }

    private static Map<Stream, PastRun> byStream(List<RecentRun> runs) {
        Function<RecentRun, Stream> key = run -> new Stream(run.source(), run.stream());
        return runs.stream().collect(Collectors.toMap(key, RunsOfSources::told, (_, later) -> later));
    }

    private static PastRun told(RecentRun run) {
        var state = run.state();
        return new PastRun(
                run.id(),
                run.stream(),
                PastRun.Status.valueOf(state.kind().name()),
                run.requestedAt(),
                state.started(),
                state.ended(),
                run.rows(),
                state.reason(),
                RunPaths.detail(run.id()));
    }

    private record Stream(SourceId source, String name) {}
}
