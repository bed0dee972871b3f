package dev.headgate.console.runs;

import java.util.Map;
import java.util.Optional;

/**
 * What a list of runs comes to.
 *
 * @param states how many runs there are in each state; states without runs are left out
 * @param wrong runs that failed or were lost
 * @param live runs that wait for AWS or go on
 * @param newestWrong the newest run that failed or was lost
 */
public record RunSummary(long runs, Map<RunState.Kind, Long> states, long wrong, long live, Optional<Run> newestWrong) {

    static RunSummary of(Map<RunState.Kind, Long> states, Optional<Run> newestWrong) {
        return new RunSummary(
                sum(states, RunState.Kind.values()),
                Map.copyOf(states),
                sum(states, RunState.Kind.FAILED, RunState.Kind.LOST),
                sum(states, RunState.Kind.QUEUED, RunState.Kind.RUNNING),
                newestWrong);
    }

    private static long sum(Map<RunState.Kind, Long> states, RunState.Kind... kinds) {
        long sum = 0;
        for (var kind : kinds) {
            sum += states.getOrDefault(kind, 0L);
        }
        return sum;
    }
}
