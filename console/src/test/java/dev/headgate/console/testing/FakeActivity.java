package dev.headgate.console.testing;

import dev.headgate.console.sources.Activity;
import dev.headgate.console.sources.Activity.OfStream;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.PastRun.Status;
import dev.headgate.console.sources.SourceActivity;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs of sources in memory. */
public final class FakeActivity implements SourceActivity {

    private final Map<SourceId, List<PastRun>> runs = new HashMap<>();
    private final Instant asOf;

    /** Runs of which AWS was last asked at the instant. */
    public FakeActivity(Instant asOf) {
        this.asOf = asOf;
    }

    /** Adds a run that is newer than all others. */
    public void ran(SourceId source, String stream, Status status, Instant at) {
        var number = runs.values().stream().mapToInt(List::size).sum() + 1;
        var id = new RunId("r-fake-" + number);
        var ended = Optional.of(at.plusSeconds(60)).filter(_ -> status != Status.QUEUED && status != Status.RUNNING);
        runs.computeIfAbsent(source, _ -> new ArrayList<>())
                .addFirst(new PastRun(
                        id,
                        stream,
                        status,
                        at,
                        Optional.of(at),
                        ended,
                        Optional.of(7L),
                        Optional.of("No.").filter(_ -> status == Status.FAILED),
                        "runs/" + id));
    }

    @Override
    public Map<SourceId, Activity> latest(Map<SourceId, List<String>> streams) {
        var all = new HashMap<SourceId, Activity>();
        streams.forEach((source, names) -> all.put(
                source,
                new Activity(names.stream()
                        .map(name -> new OfStream(
                                name,
                                first(source, name, run -> isLive(run)),
                                first(source, name, run -> !isLive(run) && run.status() != Status.CANCELLED),
                                first(source, name, run -> run.status() == Status.SUCCEEDED)))
                        .toList())));
        return all;
    }

    @Override
    public Map<SourceId, List<PastRun>> newest(Collection<SourceId> sources, int most) {
        var all = new HashMap<SourceId, List<PastRun>>();
        sources.stream()
                .filter(runs::containsKey)
                .forEach(id -> all.put(id, of(id).stream().limit(most).toList()));
        return all;
    }

    @Override
    public Optional<PastRun> live(SourceId source) {
        return of(source).stream().filter(FakeActivity::isLive).findFirst();
    }

    @Override
    public long count(SourceId source) {
        return of(source).size();
    }

    @Override
    public Optional<Instant> asOf() {
        return Optional.of(asOf);
    }

    @Override
    public PastRun runNow(SourceId source, Optional<String> stream) {
        ran(source, stream.orElse("sales"), Status.QUEUED, asOf);
        return of(source).getFirst();
    }

    @Override
    public String page(SourceId source) {
        return "runs?source=" + source;
    }

    private List<PastRun> of(SourceId source) {
        return runs.getOrDefault(source, List.of());
    }

    private Optional<PastRun> first(SourceId source, String stream, Predicate<PastRun> which) {
        return of(source).stream()
                .filter(run -> run.stream().equals(stream))
                .filter(which)
                .findFirst();
    }

    private static boolean isLive(PastRun run) {
        return run.status() == Status.QUEUED || run.status() == Status.RUNNING;
    }
}
