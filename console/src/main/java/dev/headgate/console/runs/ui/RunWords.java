package dev.headgate.console.runs.ui;

import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.Step;
import dev.headgate.contract.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run and its parts in words. */
final class RunWords {

    private RunWords() {}

    /** The address of a tab of a run's page. */
    static String tab(RunId run, RunTab tab) {
        return RunPaths.detail(run) + "?tab=" + tab.word();
    }

    static StateWord state(RunState state) {
        return new StateWord(state.kind().standing(), state.kind().word());
    }

    static StateWord state(Step step) {
        return new StateWord(standing(step), word(step));
    }

    static Standing standing(Step step) {
        return switch (step.state()) {
            case RUNNING -> step.waiting() ? Standing.WAITING : Standing.RUNNING;
            case SUCCEEDED -> Standing.HEALTHY;
            case FAILED -> Standing.FAILED;
            case CANCELLED -> Standing.UNKNOWN;
        };
    }

    static String word(Step step) {
        return step.waiting() && step.state() == Step.State.RUNNING
                ? "waiting"
                : step.state().name().toLowerCase(Locale.ROOT);
    }

    /** How long something took that has both ends, in words. */
    static Optional<String> took(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Words.duration(Duration.between(start, end))));
    }

    /** What a run that went through came to, as the rest of a sentence; nothing when no stage left a figure. */
    static String figures(RunCounts counts) {
        var parts = new ArrayList<String>();
        counts.ingested().ifPresent(in -> parts.add(Words.count(in.committed(), "record", "records") + " committed"));
        counts.transformed().ifPresent(job -> parts.add(Words.count(quarantined(job)) + " quarantined"));
        counts.loaded().ifPresent(load -> parts.add(Words.count(load.staged(), "row", "rows") + " loaded"));
        return String.join(", ", parts);
    }

    static long quarantined(RunCounts.Transformed job) {
        return job.quarantined().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The states that a run is in right now, the deepest one last. */
    static List<String> current(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.state() == Step.State.RUNNING)
                .map(Step::name)
                .distinct()
                .toList();
    }
}
