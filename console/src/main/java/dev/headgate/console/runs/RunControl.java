package dev.headgate.console.runs;

import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.platform.Chores;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.RunJournal.Saved;
import dev.headgate.contract.RunId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Steering runs that exist: cancel and retry. */
@Service
public class RunControl {

    private final RunStore store;
    private final Executions executions;
    private final RunLaunch launch;
    private final RunJournal journal;
    private final Chores chores;

    RunControl(RunStore store, Executions executions, RunLaunch launch, RunJournal journal, Chores chores) {
        this.store = store;
        this.executions = executions;
        this.launch = launch;
        this.journal = journal;
        this.chores = chores;
    }

    /** Stops a live run. What it committed stays; a retry goes on from there. */
    public Run cancel(RunId id) {
        var run = journal.change(id, this::cancelled);
        if (run.state() instanceof RunState.Running) {
            stop(run);
        }
        chores.wake(RunPoll.NAME);
        return run;
    }

    /** Runs it again as a new attempt with the same input; doing a step twice changes nothing. */
    public Run retry(RunId id) {
        var run = journal.change(id, this::retried);
        launch.launchNow(run);
        return store.find(id).orElse(run);
    }

    private void stop(Run run) {
        try {
            executions.stop(run.input().executionName(), journal.signed("Cancelled"));
        } catch (Refusal refusal) {
            journal.failed(event("run.cancel", run).with("why", refusal.sentence()));
            throw refusal;
        }
    }

    private AuditEvent cancelled(Run run, Saved saved) {
        return switch (run.state()) {
            case RunState.Queued _ -> {
                var why = "Cancelled by " + saved.who() + " before it started.";
                var state = new RunState.Cancelled(Optional.empty(), saved.at(), why);
                store.update(run.id(), run.latest().number(), state, saved.at());
                yield event("run.cancel", run);
            }
            case RunState.Running _ -> {
                store.cancelling(run.id(), run.latest().number(), journal.signed("Cancelled"));
                yield event("run.cancel", run);
            }
            case RunState.Succeeded _, RunState.Failed _, RunState.Cancelled _, RunState.Lost _ ->
                throw Refusal.conflict("Run " + run.id() + " has ended; there is nothing to cancel.");
        };
    }

    private AuditEvent retried(Run run, Saved saved) {
        return switch (run.state()) {
            case RunState.Failed _, RunState.Cancelled _, RunState.Lost _ -> {
                var next = run.latest().number() + 1;
                store.add(run.id(), new Attempt(next, saved.at(), saved.who(), new RunState.Queued()));
                yield event("run.retry", run).with("next", next);
            }
            case RunState.Queued _, RunState.Running _ ->
                throw Refusal.conflict("Run " + run.id() + " is still going on. Cancel it first, or wait.");
            case RunState.Succeeded _ ->
                throw Refusal.conflict("Run " + run.id() + " has succeeded. Start a new run of source " + run.source()
                        + " to pull again.");
        };
    }

    private static AuditEvent event(String action, Run run) {
        return AuditEvent.done(action, RunJournal.subject(run.id()))
                .with("attempt", run.latest().number());
    }
}
