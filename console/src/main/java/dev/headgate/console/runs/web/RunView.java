package dev.headgate.console.runs.web;

import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunState;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A run as REST shows it in a list. */
record RunView(
        RunId id,
        SourceId source,
        String stream,
        String state,
        int attempt,
        Instant requestedAt,
        String requestedBy,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> failedStep,
        Optional<String> cause,
        String definition,
        String mapping,
        Optional<RunCounts> counts) {

    static RunView of(Run run) {
        var state = run.state();
        return new RunView(
                run.id(),
                run.source(),
                run.stream(),
                word(state),
                run.latest().number(),
                run.requestedAt(),
                run.requestedBy(),
                state.started(),
                state.ended(),
                failedStep(state),
                state.reason(),
                run.definition(),
                run.mapping(),
                run.counts());
    }

    static String word(RunState state) {
        return state.kind().name().toLowerCase(Locale.ROOT);
    }

    static Optional<String> failedStep(RunState state) {
        return state instanceof RunState.Failed failed ? failed.cause().step() : Optional.empty();
    }
}
