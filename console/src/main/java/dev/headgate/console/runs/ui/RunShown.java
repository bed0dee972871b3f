package dev.headgate.console.runs.ui;

import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Diagnosis;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.Runs;
import dev.headgate.console.runs.Step;
import dev.headgate.contract.RunId;
import java.util.List;
import java.util.Optional;

/**
 * What a run's page shows at a moment, all from the console's own store.
 *
 * @param attempt the attempt whose steps and logs are shown
 */
record RunShown(Run run, List<Attempt> attempts, Attempt attempt, List<Step> steps, Optional<Diagnosis> diagnosis) {

    static RunShown of(Runs runs, RunId id, Optional<Integer> wanted) {
        var run = runs.get(id);
        var attempts = runs.attempts(id);
        var attempt = attempts.stream()
                .filter(each -> wanted.filter(number -> each.number() == number).isPresent())
                .findFirst()
                .orElse(run.latest());
        var steps = runs.steps(id, attempt.number());
        var newest = attempt.number() == run.latest().number()
                ? steps
                : runs.steps(id, run.latest().number());
        return new RunShown(run, attempts, attempt, steps, Diagnosis.of(run, newest));
    }

    RunId id() {
        return run.id();
    }

    boolean isLive() {
        return run.state().isLive();
    }

    /** Whether AWS has forgotten the execution. */
    boolean isGone() {
        return attempt.state() instanceof RunState.Lost;
    }
}
