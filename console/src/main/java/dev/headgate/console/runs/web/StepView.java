package dev.headgate.console.runs.web;

import dev.headgate.console.runs.Step;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One step as REST shows it. */
record StepView(
        long number,
        String name,
        Optional<Integer> lane,
        Instant entered,
        Optional<Instant> exited,
        String state,
        boolean waiting,
        int retries,
        Optional<String> error) {

    static StepView of(Step step) {
        return new StepView(
                step.number(),
                step.name(),
                step.lane(),
                step.entered(),
                step.exited(),
                step.state().name().toLowerCase(Locale.ROOT),
                step.waiting(),
                step.retries(),
                step.error());
    }
}
