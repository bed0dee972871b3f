package dev.headgate.sandbox.aws;

import dev.headgate.contract.Json;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** Starts and follows runs of the pipeline, as the console does. */
record Pipeline(SfnClient states, String machine) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Pipeline of(RunningGateway aws) {
        return new Pipeline(aws.client(SfnClient.builder()), aws.estate().stateMachineArn());
    }

    /** Starts the first attempt of a run; the source's name says what will happen. */
    String start(String run, String source) {
        var input = new RunInput(
                new RunId(run),
                1,
                new SourceId(source),
                "sales",
                "sources/" + source + "/1.yaml",
                "mappings/sales_fact/1.yaml",
                Instant.parse("2026-03-01T00:00:00Z"),
                "test");
        return states.startExecution(request -> request.stateMachineArn(machine)
                        .name(input.executionName())
                        .input(Json.text(input)))
                .executionArn();
    }

    DescribeExecutionResponse ended(String execution) {
        return Until.present(PATIENCE, () -> {
            var now = describe(execution);
            return now.status() == ExecutionStatus.RUNNING ? null : now;
        });
    }

    void waitUntilIn(String execution, String state) {
        Until.present(PATIENCE, () -> entered(execution).contains(state) ? state : null);
    }

    DescribeExecutionResponse describe(String execution) {
        return states.describeExecution(request -> request.executionArn(execution));
    }

    List<HistoryEvent> events(String execution) {
        return states.getExecutionHistory(
                        request -> request.executionArn(execution).maxResults(1000))
                .events();
    }

    List<String> entered(String execution) {
        return events(execution).stream()
                .filter(event -> event.stateEnteredEventDetails() != null)
                .map(event -> event.stateEnteredEventDetails().name())
                .toList();
    }
}
