package dev.headgate.console.runs;

import java.time.Instant;
import java.util.Optional;

/**
 * One passage through a state of the state machine.
 *
 * @param number the place in the history, which orders steps
 * @param lane the lane of the map in which it lies, counting from 0; absent outside a map
 * @param waiting whether the run did nothing but wait meanwhile
 * @param retries how often it was tried again inside this passage
 */
public record Step(
        long number,
        String name,
        Optional<Integer> lane,
        Instant entered,
        Optional<Instant> exited,
        State state,
        boolean waiting,
        int retries,
        Optional<String> error) {

    /** How the passage stands or ended. */
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }
}
