package dev.headgate.console.runs;

import java.time.LocalDate;
import java.util.Map;

/**
 * What was asked for on one day, and what came of it.
 *
 * @param loaded rows that the day's runs brought into the warehouse
 */
public record DayFigures(LocalDate day, Map<RunState.Kind, Long> runs, long loaded) {

    public DayFigures {
        runs = Map.copyOf(runs);
    }

    /** How many runs there are in one of the states. */
    public long count(RunState.Kind... kinds) {
        long sum = 0;
        for (var kind : kinds) {
            sum += runs.getOrDefault(kind, 0L);
        }
        return sum;
    }

    /** How many runs there are in all. */
    public long all() {
        return count(RunState.Kind.values());
    }
}
