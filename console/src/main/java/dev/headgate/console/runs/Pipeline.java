package dev.headgate.console.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The shape of the pipeline, asked for anew now and then, because it changes only when it is deployed. */
@Service
public class Pipeline {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final StateMachine machine;
    private final Clock clock;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    Pipeline(StateMachine machine, Clock clock) {
        this.machine = machine;
        this.clock = clock;
    }

    /** Its states and ways. */
    public StateGraph graph() {
        var now = clock.instant();
        var last = seen.get();
        if (last != null && last.at().plus(FRESH).isAfter(now)) {
            return last.graph();
        }
        var graph = StateGraph.of(machine.definition());
        seen.set(new Seen(graph, now));
        return graph;
    }

    private record Seen(StateGraph graph, Instant at) {}
}
