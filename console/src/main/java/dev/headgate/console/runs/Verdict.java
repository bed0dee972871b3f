package dev.headgate.console.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads from an execution and its steps how an attempt stands. */
final class Verdict {

    /** Steps that only tell of a failure which another step had. */
    private static final Set<String> MESSENGERS = Set.of("NotifyFailure", "RunFailed", "LoadFailed");

    private Verdict() {}

    static RunState of(Execution execution, List<Step> steps, Instant now) {
        var started = execution.startedAt();
        var ended = execution.stoppedAt().orElse(now);
        return switch (execution.status()) {
            case RUNNING -> new RunState.Running(started);
            case SUCCEEDED -> new RunState.Succeeded(started, ended);
            case FAILED, TIMED_OUT -> new RunState.Failed(started, ended, cause(execution, steps));
            case ABORTED ->
                new RunState.Cancelled(
                        Optional.of(started),
                        ended,
                        execution.cause().filter(why -> !why.isBlank()).orElse("Stopped in AWS, no reason given."));
        };
    }

    private static Cause cause(Execution execution, List<Step> steps) {
        var sentence = CauseText.sentence(execution.error(), execution.cause());
        if (execution.status() == Execution.Status.TIMED_OUT
                && execution.cause().isEmpty()) {
            sentence = "The run took longer than the state machine allows and was ended.";
        }
        return new Cause(failedStep(execution, steps), sentence);
    }

    /** The step deepest in the run that failed; the load is polled, so its failure shows in the error's name alone. */
    private static Optional<String> failedStep(Execution execution, List<Step> steps) {
        if (execution.error().filter("Warehouse.LoadFailed"::equals).isPresent()) {
            return Optional.of("LoadWarehouse");
        }
        return steps.stream()
                .filter(step -> step.state() == Step.State.FAILED && !MESSENGERS.contains(step.name()))
                .reduce((_, later) -> later)
                .map(Step::name);
    }
}
