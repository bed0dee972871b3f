package dev.headgate.console.runs;

import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.RunId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
