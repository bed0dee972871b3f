package dev.headgate.console.runs;

import dev.headgate.contract.RunInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The pipeline's executions in AWS. Each method throws a refusal when AWS cannot be asked. */
public interface Executions {

    /** Starts the execution that the input names, or finds it started already; answers when it began. */
    Instant start(RunInput input);

    /** Stops an execution, or finds it ended already. */
    void stop(String name, String cause);

    /** What AWS says of the execution, with its input; empty when AWS knows none of this name. */
    Optional<Execution> find(String name);

    /** Hands out the names of executions, newest first, a page at a time for as long as the taker wants more. */
    void newest(Predicate<List<String>> takesMore);

    /** Everything that happened in the execution, oldest first. */
    List<HistoryEvent> history(String name);

    /** AWS will never start this: the input, the name or the state machine is not as it must be. */
    final class NeverStarts extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NeverStarts(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
