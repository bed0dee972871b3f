package dev.headgate.console.runs;

import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.RunId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Steers many runs at once; what one refuses does not keep it from the others. */
@Service
public class RunBatch {

    private final RunControl control;

    RunBatch(RunControl control) {
        this.control = control;
    }

    /** What came of it for one run; there is a sentence where it was refused. */
    public record Outcome(RunId run, Optional<String> refusal) {}

    /** Runs each of them again. */
    public List<Outcome> retry(Collection<RunId> runs) {
        return each(runs, control::retry);
    }

    /** Stops each of them. */
    public List<Outcome> cancel(Collection<RunId> runs) {
        return each(runs, control::cancel);
    }

    private static List<Outcome> each(Collection<RunId> runs, Consumer<RunId> act) {
        return runs.stream().sorted().map(run -> outcome(run, act)).toList();
    }

    private static Outcome outcome(RunId run, Consumer<RunId> act) {
        try {
            act.accept(run);
            return new Outcome(run, Optional.empty());
        } catch (Refusal refusal) {
            return new Outcome(run, Optional.of(refusal.sentence()));
        }
    }
}
