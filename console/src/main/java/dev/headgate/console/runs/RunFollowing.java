package dev.headgate.console.runs;

import dev.headgate.console.runs.RunStore.Completeness;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Follows one run in AWS: its steps, its end, its figures. */
@Component
class RunFollowing {

    private static final Logger log = LoggerFactory.getLogger(RunFollowing.class);

    /** A run that AWS has only just been given may not be found at once. */
    private static final Duration JUST_STARTED = Duration.ofSeconds(30);

    /** How long after its end a report may still be waited for. */
    private static final Duration REPORT_DUE = Duration.ofMinutes(15);

    private final Executions executions;
    private final RunEvidence evidence;
    private final RunStore store;
    private final Clock clock;
    private final TransactionOperations transactions;

    RunFollowing(
            Executions executions,
            RunEvidence evidence,
            RunStore store,
            Clock clock,
            TransactionOperations transactions) {
        this.executions = executions;
        this.evidence = evidence;
        this.store = store;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Brings what is known of a running attempt up to date. */
    void follow(Run run, RunState.Running before) {
        var found = executions.find(run.input().executionName());
        if (found.isEmpty()) {
            vanished(run, before);
            return;
        }
        var execution = found.get();
        var steps = StepTimeline.of(executions.history(execution.name()), execution);
        var state = Verdict.of(execution, steps, clock.instant());
        keep(run, state, steps);
        if (!state.isLive()) {
            count(run, state);
        }
    }

    /** Reads figures that were not there yet when their runs ended. */
    void completeCounts() {
        store.withoutCounts(clock.instant().minus(REPORT_DUE)).forEach(run -> count(run, run.state()));
    }

    private void vanished(Run run, RunState.Running before) {
        var now = clock.instant();
        if (before.startedAt().plus(JUST_STARTED).isBefore(now)) {
            var why = "AWS knows no execution " + run.input().executionName()
                    + " any more, so how it ended is not known. What it committed is safe; a retry goes on from there.";
            keep(run, new RunState.Lost(Optional.of(before.startedAt()), now, why), List.of());
        }
    }

    private void keep(Run run, RunState state, List<Step> steps) {
        transactions.executeWithoutResult(_ -> {
            store.update(run.id(), run.latest().number(), state, clock.instant());
            store.steps(run.id(), run.latest().number(), steps);
        });
        if (!state.isLive()) {
            log.info(
                    "Attempt {} of run {} of source {} has ended: {}",
                    run.latest().number(),
                    run.id(),
                    run.source(),
                    state.reason().orElse("succeeded"));
        }
    }

    private void count(Run run, RunState state) {
        var report = evidence.report(run.id()).map(RunCounts::of);
        if (report.isPresent() && state instanceof RunState.Succeeded) {
            store.counts(run.id(), report.get(), Completeness.COMPLETE);
            return;
        }
        var partial = RunCounts.of(evidence.rawManifest(run.source(), run.id()), evidence.jobReport(run.id()));
        store.counts(run.id(), partial, Completeness.MAY_GROW);
    }
}
