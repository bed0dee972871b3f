package dev.headgate.console.runs;

import dev.headgate.contract.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run as lists show it: itself, what it did when, and how long runs of its stream usually take.
 *
 * @param usual absent when no run of the stream has succeeded
 * @param at when this was read
 */
public record RunLine(Run run, List<Stretch> stretches, Optional<Duration> usual, Instant at) {

    public RunLine {
        stretches = List.copyOf(stretches);
    }

    public RunId id() {
        return run.id();
    }

    /** How long it took, or has been going on; absent while AWS has not taken it. */
    public Optional<Duration> took() {
        return run.state()
                .started()
                .map(start -> Duration.between(start, run.state().ended().orElse(at)))
                .filter(time -> !time.isNegative());
    }
}
