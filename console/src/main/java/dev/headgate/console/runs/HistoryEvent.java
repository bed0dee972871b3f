package dev.headgate.console.runs;

import java.time.Instant;
import java.util.Optional;

/**
 * One event of an execution's history.
 *
 * @param previous the event that led to this one, 0 for none
 * @param type as Step Functions names it, such as {@code TaskStateEntered}
 * @param state the state that is entered or exited, for events that say so
 * @param lane which lane of a map begins here, counting from 0, for events that say so
 */
public record HistoryEvent(
        long id,
        long previous,
        String type,
        Instant at,
        Optional<String> state,
        Optional<Integer> lane,
        Optional<String> error,
        Optional<String> cause) {

    boolean entersState() {
        return type.endsWith("StateEntered");
    }

    boolean exitsState() {
        return type.endsWith("StateExited");
    }

    /** Whether something went wrong here, in a task or in a branch of a map. */
    boolean fails() {
        return (type.endsWith("Failed") || type.endsWith("TimedOut")) && !type.startsWith("Execution");
    }

    /** Whether a task is handed out, the first time or again. */
    boolean schedules() {
        return type.endsWith("Scheduled");
    }
}
