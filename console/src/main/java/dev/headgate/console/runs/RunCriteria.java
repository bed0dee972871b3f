package dev.headgate.console.runs;

import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which runs are meant. An empty set or list asks for nothing; in a set any one holds.
 *
 * @param from the earliest time of asking, inclusive
 * @param to the time of asking before which, exclusive
 * @param steps where the newest attempt failed
 * @param askers who asked for the run
 * @param causes texts of which the cause contains one
 * @param words texts of which each stands in the id, source, stream, asker or cause
 */
public record RunCriteria(
        Set<RunState.Kind> states,
        Set<SourceId> sources,
        Set<String> streams,
        Optional<Instant> from,
        Optional<Instant> to,
        Set<String> steps,
        Set<String> askers,
        List<String> causes,
        List<String> words) {

    /** All runs. */
    public static final RunCriteria ALL = between(Optional.empty(), Optional.empty());

    public RunCriteria {
        states = Set.copyOf(states);
        sources = Set.copyOf(sources);
        streams = Set.copyOf(streams);
        steps = Set.copyOf(steps);
        askers = Set.copyOf(askers);
        causes = List.copyOf(causes);
        words = List.copyOf(words);
    }

    /** The runs asked for in a span of time. */
    public static RunCriteria between(Optional<Instant> from, Optional<Instant> to) {
        return new RunCriteria(Set.of(), Set.of(), Set.of(), from, to, Set.of(), Set.of(), List.of(), List.of());
    }

    /** The same, for one source. */
    public RunCriteria ofSource(SourceId source) {
        return new RunCriteria(states, Set.of(source), streams, from, to, steps, askers, causes, words);
    }

    /** The same, for runs in one of the states. */
    public RunCriteria in(RunState.Kind... kinds) {
        return new RunCriteria(Set.of(kinds), sources, streams, from, to, steps, askers, causes, words);
    }

    /** The same, for runs asked for before an instant. */
    public RunCriteria before(Instant end) {
        var earlier = to.filter(end::isAfter).orElse(end);
        return new RunCriteria(states, sources, streams, from, Optional.of(earlier), steps, askers, causes, words);
    }
}
