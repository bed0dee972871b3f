package dev.headgate.console.runs;

import java.util.ArrayList;
import java.util.List;

/** What the steps of a failed attempt show about its failure, in sentences. */
final class FailureEvidence {

    private FailureEvidence() {}

    static List<String> of(Cause cause, List<Step> steps) {
        var seen = new ArrayList<String>();
        cause.step().ifPresent(name -> {
            var failed = steps.stream().filter(step -> step.name().equals(name)).toList();
            var bad = failed.stream()
                    .filter(step -> step.state() == Step.State.FAILED)
                    .count();
            seen.add(
                    failed.size() < 2
                            ? "It failed in the step " + name + "."
                            : "It failed in the step " + name + ", in " + Math.max(1, bad) + " of " + failed.size()
                                    + " passages.");
        });
        var retries = steps.stream().mapToInt(Step::retries).sum();
        if (retries > 0) {
            seen.add("Steps were tried again " + (retries == 1 ? "once" : retries + " times") + " before that.");
        }
        var done = steps.stream()
                .filter(step ->
                        step.state() == Step.State.SUCCEEDED && step.lane().isEmpty() && !step.waiting())
                .map(Step::name)
                .reduce((_, later) -> later);
        done.ifPresent(name -> seen.add("The last step that went through is " + name + "."));
        return seen;
    }
}
