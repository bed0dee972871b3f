package dev.headgate.sandbox.aws.states;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One execution of a state machine; times are epoch milliseconds.
 *
 * @param stoppedAt 0 while it runs
 */
record Execution(
        String arn,
        String name,
        String machine,
        String input,
        long startedAt,
        Status status,
        long stoppedAt,
        Optional<String> output,
        Optional<String> error,
        Optional<String> cause) {

    /** The states of Step Functions that a standard execution can be in. */
    enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED,
        TIMED_OUT,
        ABORTED
    }

    static Execution started(String arn, String name, String machine, String input, long now) {
        return new Execution(
                arn,
                name,
                machine,
                input,
                now,
                Status.RUNNING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    /** This execution, succeeded. */
    Execution succeeded(long at, Optional<String> with) {
        return new Execution(
                arn, name, machine, input, startedAt, Status.SUCCEEDED, at, with, Optional.empty(), Optional.empty());
    }

    /** This execution, ended otherwise. */
    Execution ended(Status how, long at, Optional<String> why, Optional<String> because) {
        return new Execution(arn, name, machine, input, startedAt, how, at, Optional.empty(), why, because);
    }

    /** What ListExecutions says about it. */
    Map<String, Object> listed() {
        var listed = new LinkedHashMap<String, Object>();
        listed.put("executionArn", arn);
        listed.put("stateMachineArn", machine);
        listed.put("name", name);
        listed.put("status", status.name());
        listed.put("startDate", startedAt / 1000.0);
        if (!isRunning()) {
            listed.put("stopDate", stoppedAt / 1000.0);
        }
        listed.put("redriveCount", 0);
        return listed;
    }

    /** What DescribeExecution says about it. */
    Map<String, Object> described() {
        var described = listed();
        described.put("input", input);
        described.put("inputDetails", Map.of("included", true));
        output.ifPresent(text -> {
            described.put("output", text);
            described.put("outputDetails", Map.of("included", true));
        });
        error.ifPresent(text -> described.put("error", text));
        cause.ifPresent(text -> described.put("cause", text));
        described.put("redriveStatus", "NOT_REDRIVABLE");
        described.put("redriveStatusReason", "The sandbox cannot redrive; start a new attempt.");
        return described;
    }
}
