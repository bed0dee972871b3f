package dev.headgate.console.runs;

import dev.headgate.contract.Json;
import dev.headgate.contract.RunInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Learns of executions that were not started here: by a schedule, by another console, by hand. */
@Component
class RunDiscovery {

    private static final Logger log = LoggerFactory.getLogger(RunDiscovery.class);
    private static final Pattern NAME = Pattern.compile("(r-[a-z0-9-]{4,60})-([1-9][0-9]{0,3})");

    private final Executions executions;
    private final RunStore store;
    /** Executions of the state machine that are not ours; told of once. */
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();

    RunDiscovery(Executions executions, RunStore store) {
        this.executions = executions;
        this.store = store;
    }

    /** Adds the runs and attempts of executions that are not known yet, oldest first. */
    void learn() {
        List<String> unknown = new ArrayList<>();
        executions.newest(page -> {
            var ours = page.stream()
                    .filter(name -> NAME.matcher(name).matches() && !foreign.contains(name))
                    .toList();
            var known = store.known(ours);
            var fresh = ours.stream().filter(name -> !known.contains(name)).toList();
            unknown.addAll(fresh);
            return !fresh.isEmpty();
        });
        unknown.reversed().forEach(this::learn);
    }

    private void learn(String name) {
        executions.find(name).ifPresent(execution -> {
            try {
                var input = Json.read(execution.input().orElse("{}"), RunInput.class);
                if (!input.executionName().equals(name)) {
                    throw new IllegalArgumentException("Its input names run " + input.run() + ".");
                }
                add(input, execution);
            } catch (JacksonException | IllegalArgumentException | NullPointerException notOurs) {
                foreign.add(name);
                log.warn("The execution {} is none of a run: {}", name, notOurs.getMessage());
            }
        });
    }

    private void add(RunInput input, Execution execution) {
        var state = new RunState.Running(execution.startedAt());
        var attempt = new Attempt(input.attempt(), execution.startedAt(), input.requestedBy(), state);
        var run = Run.learned(input, attempt);
        if (!store.add(run)) {
            store.add(input.run(), attempt);
        }
    }
}
