package dev.headgate.console.runs;

import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.RunId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reading runs. */
@Service
public class Runs {

    private final RunStore store;
    private final RunFigures figures;
    private final RunLogs logs;
    private final Clock clock;

    Runs(RunStore store, RunFigures figures, RunLogs logs, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.logs = logs;
        this.clock = clock;
    }

    /** The run with this id, or a refusal that says there is none. */
    public Run get(RunId id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    public Page<Run> list(RunFilter filter) {
        return store.list(filter);
    }

    /** The same as {@link #list} with what lists show beside each run. */
    public Page<RunLine> lines(RunFilter filter) {
        var page = store.list(filter);
        return new Page<>(lines(page.items()), page.next());
    }

    /** Those of the runs that exist, with what lists show beside them. */
    public List<RunLine> lines(Collection<RunId> ids) {
        return lines(ids.stream().flatMap(id -> store.find(id).stream()).toList());
    }

    private List<RunLine> lines(List<Run> runs) {
        var stretches = figures.stretches(runs.stream().map(Run::id).toList());
        var usual = figures.usual(runs.stream().map(SourceStream::of).collect(Collectors.toSet()));
        return runs.stream()
                .map(run -> new RunLine(
                        run,
                        stretches.getOrDefault(run.id(), List.of()),
                        Optional.ofNullable(usual.get(SourceStream.of(run))),
                        clock.instant()))
                .toList();
    }

    /** What a search means now for somebody in the zone. */
    public RunCriteria meant(RunSearch search, ZoneId zone) {
        return search.criteria(clock.instant(), zone);
    }

    /** The same runs without those that are asked for from now on, so that a list stays still while it is read. */
    public RunCriteria asOfNow(RunCriteria criteria) {
        return criteria.before(clock.instant());
    }

    /** How many runs there are in each state, and the newest that went wrong. */
    public RunSummary summary(RunCriteria criteria) {
        return RunSummary.of(figures.countByState(criteria), figures.newestTrouble(criteria));
    }

    /** The attempts of a run, oldest first. */
    public List<Attempt> attempts(RunId id) {
        return store.attempts(get(id).id());
    }

    /** The steps of one attempt in the order in which they were entered. */
    public List<Step> steps(RunId id, int attempt) {
        if (attempts(id).stream().noneMatch(known -> known.number() == attempt)) {
            throw Refusal.notFound("Run " + id + " has no attempt " + attempt + ".");
        }
        return store.steps(id, attempt);
    }

    /** Why the run does not get on and what to do, where something is wrong. */
    public Optional<Diagnosis> diagnosis(RunId id) {
        var run = get(id);
        return Diagnosis.of(run, store.steps(id, run.latest().number()));
    }

    /** What the functions and the job logged about the run, as far as CloudWatch still has it. */
    public RunLogs.Found logs(RunId id, LogFilter filter) {
        var run = get(id);
        return logs.find(run, filter.question(run, attempts(id), clock.instant()));
    }

    static Refusal unknown(RunId id) {
        return Refusal.notFound("There is no run " + id + ". GET /api/v1/runs lists those that exist.");
    }
}
