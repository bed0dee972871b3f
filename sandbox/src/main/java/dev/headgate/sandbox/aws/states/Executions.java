package dev.headgate.sandbox.aws.states;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.mirror.Shelf;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * All executions. moto's interpreter runs them; what it says is taken over here and written to disk, so that an execution outlives
 * moto, if only as a failed one.
 */
public final class Executions {

    private static final String RESTARTED = "sandbox restarted";
    private static final Duration FRESH = Duration.ofMillis(250);

    private final Moto moto;
    private final Shelf shelf;
    private final Histories histories;
    private final Clock clock;
    private final Map<String, Execution> executions = new ConcurrentHashMap<>();
    private final Map<String, Long> refreshed = new ConcurrentHashMap<>();

    public Executions(Moto moto, Shelf shelf, Shelf histories, Clock clock) {
        this.moto = moto;
        this.shelf = shelf;
        this.histories = new Histories(histories);
        this.clock = clock;
    }

    /** Reads earlier executions; those that went on when the sandbox ended have failed. */
    public void recover() throws IOException {
        for (var execution : shelf.all(Execution.class)) {
            executions.put(execution.arn(), execution);
        }
        failRunning();
    }

    /** Fails what runs, because its interpreter is gone. */
    public synchronized void failRunning() throws IOException {
        for (var execution : executions.values()) {
            if (execution.isRunning()) {
                var details = Map.of("error", "Sandbox.Restarted", "cause", RESTARTED);
                histories.end(execution.arn(), "ExecutionFailed", clock.millis(), details);
                keep(execution.ended(
                        Execution.Status.FAILED,
                        clock.millis(),
                        Optional.of("Sandbox.Restarted"),
                        Optional.of(RESTARTED)));
            }
        }
    }

    /**
     * Starts an execution. As in AWS, the same name and input while it runs is the same execution, and a used name is not used
     * again.
     */
    public synchronized String start(String machine, String name, String input) throws IOException {
        var arn = machine.replace(":stateMachine:", ":execution:") + ":" + name;
        var earlier = executions.get(arn);
        if (earlier != null) {
            if (earlier.isRunning() && earlier.input().equals(input)) {
                return arn;
            }
            throw new AwsError(400, "ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'");
        }
        // A moto that is being filled again does not know the state machine yet, and callers take that for final.
        moto.mustServe();
        moto.json(
                "states",
                "AWSStepFunctions.StartExecution",
                Map.of("stateMachineArn", machine, "name", name, "input", input));
        keep(Execution.started(arn, name, machine, input, clock.millis()));
        return arn;
    }

    /** One execution as it is now. */
    Execution find(String arn) throws IOException {
        refresh(known(arn));
        return known(arn);
    }

    private Execution known(String arn) {
        var execution = executions.get(arn);
        if (execution == null) {
            throw new AwsError(400, "ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
        }
        return execution;
    }

    /** The events of an execution so far, the oldest first. */
    List<JsonNode> events(String arn) throws IOException {
        refresh(known(arn));
        return histories.of(arn).events();
    }

    /** A state machine's executions as they are now, the newest first. */
    List<Execution> of(String machine) throws IOException {
        refreshRunning();
        return executions.values().stream()
                .filter(execution -> execution.machine().equals(machine))
                .sorted(Comparator.comparingLong(Execution::startedAt)
                        .reversed()
                        .thenComparing(Execution::name))
                .toList();
    }

    /** Takes over what has happened in the running ones. */
    public void refreshRunning() throws IOException {
        for (var execution : executions.values()) {
            refresh(execution);
        }
    }

    /** Many may ask at once, and a long history costs moto a while to print. */
    private void refresh(Execution seen) throws IOException {
        var now = System.nanoTime();
        var last = refreshed.get(seen.arn());
        if (!seen.isRunning() || last != null && now - last < FRESH.toNanos()) {
            return;
        }
        refreshed.put(seen.arn(), now);
        ask(seen);
    }

    private void ask(Execution seen) throws IOException {
        var request = Map.of("executionArn", seen.arn());
        var now = moto.json("states", "AWSStepFunctions.DescribeExecution", request);
        // After the description, so that the history of an ended one has its end.
        var events = moto.json("states", "AWSStepFunctions.GetExecutionHistory", request)
                .path("events");
        take(seen.arn(), now, events);
    }

    private synchronized void take(String arn, JsonNode now, JsonNode events) throws IOException {
        var execution = known(arn);
        if (!execution.isRunning()) {
            return;
        }
        histories.update(arn, events);
        var status = Execution.Status.valueOf(now.path("status").asString(""));
        var at = now.path("stopDate").isNumber() ? (long) (now.path("stopDate").asDouble() * 1000) : clock.millis();
        switch (status) {
            case RUNNING -> {}
            case SUCCEEDED -> keep(execution.succeeded(at, text(now, "output")));
            case FAILED, TIMED_OUT, ABORTED ->
                keep(execution.ended(status, at, text(now, "error"), text(now, "cause")));
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.path(field).isString() ? Optional.of(node.path(field).asString()) : Optional.empty();
    }

    /** Stops an execution at once; what it had started may still end by itself. */
    Execution stop(String arn, Optional<String> error, Optional<String> cause) throws IOException {
        refresh(known(arn));
        synchronized (this) {
            var execution = known(arn);
            if (!execution.isRunning()) {
                return execution;
            }
            moto.json("states", "AWSStepFunctions.StopExecution", Map.of("executionArn", arn));
            var details = Map.of("error", error.orElse(""), "cause", cause.orElse(""));
            histories.end(arn, "ExecutionAborted", clock.millis(), details);
            var stopped = execution.ended(Execution.Status.ABORTED, clock.millis(), error, cause);
            keep(stopped);
            return stopped;
        }
    }

    private void keep(Execution execution) throws IOException {
        shelf.put(execution.arn(), execution);
        executions.put(execution.arn(), execution);
        if (!execution.isRunning()) {
            histories.close(execution.arn());
            refreshed.remove(execution.arn());
        }
    }

    /** Whether a text is the JSON that an execution can take. */
    static String checked(String input) {
        try {
            Json.mapper().readTree(input);
            return input;
        } catch (tools.jackson.core.JacksonException e) {
            throw new AwsError(
                    400, "InvalidExecutionInput", "Invalid State Machine Execution Input: " + e.getOriginalMessage());
        }
    }
}
