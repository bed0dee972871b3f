package dev.headgate.console.testing;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.Execution;
import dev.headgate.console.runs.Execution.Status;
import dev.headgate.console.runs.Executions;
import dev.headgate.console.runs.HistoryEvent;
import dev.headgate.console.runs.StateMachine;
import dev.headgate.contract.Json;
import dev.headgate.contract.RunInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Executions in memory, which end when a test says so. */
public final class FakeExecutions implements Executions, StateMachine {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, Execution> known = new LinkedHashMap<>();
    private final Map<String, List<HistoryEvent>> histories = new LinkedHashMap<>();
    private boolean away;
    private int starts;

    /** From now on AWS does not answer, until it comes back. */
    public synchronized void goAway() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
    }

    /** How often an execution really began. */
    public synchronized int starts() {
        return starts;
    }

    /** Ends an execution. */
    public synchronized void end(String name, Status status, String error, String cause) {
        var before = known.get(name);
        if (before == null) {
            throw new IllegalArgumentException("There is no execution " + name + ".");
        }
        known.put(
                name,
                new Execution(
                        name,
                        status,
                        before.startedAt(),
                        Optional.of(before.startedAt().plusSeconds(60)),
                        before.input(),
                        Optional.of(error).filter(text -> !text.isEmpty()),
                        Optional.of(cause).filter(text -> !text.isEmpty())));
    }

    /** Forgets an execution, as AWS does after 90 days. */
    public synchronized void forget(String name) {
        known.remove(name);
    }

    /** Says what happened in an execution so far. */
    public synchronized void happened(String name, List<HistoryEvent> events) {
        histories.put(name, List.copyOf(events));
    }

    /** Begins an execution that nobody here asked for. */
    public synchronized void begin(String name, String input) {
        starts++;
        known.put(
                name,
                new Execution(
                        name,
                        Status.RUNNING,
                        START,
                        Optional.empty(),
                        Optional.of(input),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public synchronized Instant start(RunInput input) {
        refuseWhenAway();
        var there = known.get(input.executionName());
        if (there == null) {
            begin(input.executionName(), Json.text(input));
        } else if (there.stoppedAt().isPresent()) {
            throw new NeverStarts("There was an execution of this name.", new IllegalStateException());
        }
        return START;
    }

    @Override
    public synchronized void stop(String name, String cause) {
        refuseWhenAway();
        var there = known.get(name);
        if (there != null && there.stoppedAt().isEmpty()) {
            end(name, Status.ABORTED, "Cancelled", cause);
        }
    }

    @Override
    public synchronized Optional<Execution> find(String name) {
        refuseWhenAway();
        return Optional.ofNullable(known.get(name));
    }

    @Override
    public synchronized void newest(Predicate<List<String>> takesMore) {
        refuseWhenAway();
        var names = new ArrayList<>(known.keySet()).reversed();
        for (int from = 0; from < names.size(); from += 2) {
            if (!takesMore.test(names.subList(from, Math.min(from + 2, names.size())))) {
                return;
            }
        }
    }

    @Override
    public synchronized List<HistoryEvent> history(String name) {
        refuseWhenAway();
        return histories.getOrDefault(name, List.of());
    }

    @Override
    public synchronized String definition() {
        refuseWhenAway();
        return "{\"StartAt\":\"PlanSlices\",\"States\":{\"PlanSlices\":{\"Type\":\"Task\",\"End\":true}}}";
    }

    private void refuseWhenAway() {
        if (away) {
            throw Refusal.unavailable("AWS does not answer.");
        }
    }
}
