package dev.headgate.console.runs.aws;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.Execution;
import dev.headgate.console.runs.Executions;
import dev.headgate.console.runs.HistoryEvent;
import dev.headgate.contract.Json;
import dev.headgate.contract.RunInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;

/** Executions of the pipeline's state machine. */
@Component
class StepFunctionsExecutions implements Executions {

    private static final int PAGE = 100;
    private static final Set<String> HOPELESS = Set.of(
            "InvalidExecutionInput",
            "InvalidName",
            "InvalidArn",
            "StateMachineDoesNotExist",
            "StateMachineDeleting",
            "ExecutionAlreadyExists",
            "ValidationException");

    private final SfnClient stepFunctions;
    private final Estate estate;

    StepFunctionsExecutions(SfnClient stepFunctions, Estate estate) {
        this.stepFunctions = stepFunctions;
        this.estate = estate;
    }

    @Override
    public Instant start(RunInput input) {
        try {
            return stepFunctions
                    .startExecution(call -> call.stateMachineArn(estate.stateMachine())
                            .name(input.executionName())
                            .input(Json.text(input)))
                    .startDate();
        } catch (AwsServiceException e) {
            var code = String.valueOf(e.awsErrorDetails().errorCode());
            if (HOPELESS.contains(code)) {
                throw new NeverStarts(
                        "AWS refused to start the execution " + input.executionName() + " (" + code + ").", e);
            }
            throw away("The execution " + input.executionName() + " was not started.", e);
        } catch (SdkException e) {
            throw away("The execution " + input.executionName() + " was not started.", e);
        }
    }

    @Override
    public void stop(String name, String cause) {
        try {
            stepFunctions.stopExecution(call -> call.executionArn(estate.executionArn(name))
                    .error("Cancelled")
                    .cause(cause));
        } catch (ExecutionDoesNotExistException ended) {
            // Nothing runs under this name, which is what is wanted; the poll finds out how it stands.
        } catch (SdkException e) {
            throw away("The execution " + name + " was not stopped.", e);
        }
    }

    @Override
    public Optional<Execution> find(String name) {
        try {
            var found = stepFunctions.describeExecution(call -> call.executionArn(estate.executionArn(name)));
            return Optional.of(execution(found));
        } catch (ExecutionDoesNotExistException absent) {
            return Optional.empty();
        } catch (SdkException e) {
            throw away("The execution " + name + " could not be looked at.", e);
        }
    }

    @Override
    public void newest(Predicate<List<String>> takesMore) {
        try {
            String next = null;
            do {
                var token = next;
                var page = stepFunctions.listExecutions(call -> call.stateMachineArn(estate.stateMachine())
                        .maxResults(PAGE)
                        .nextToken(token));
                var names =
                        page.executions().stream().map(ExecutionListItem::name).toList();
                next = takesMore.test(names) ? page.nextToken() : null;
            } while (next != null);
        } catch (SdkException e) {
            throw away("The executions of the pipeline could not be listed.", e);
        }
    }

    @Override
    public List<HistoryEvent> history(String name) {
        try {
            return stepFunctions
                    .getExecutionHistoryPaginator(call -> call.executionArn(estate.executionArn(name))
                            .includeExecutionData(false)
                            .maxResults(1000))
                    .events()
                    .stream()
                    .map(Histories::event)
                    .toList();
        } catch (ExecutionDoesNotExistException absent) {
            return List.of();
        } catch (SdkException e) {
            throw away("The history of the execution " + name + " could not be read.", e);
        }
    }

    private static Execution execution(DescribeExecutionResponse found) {
        return new Execution(
                found.name(),
                status(found.statusAsString()),
                found.startDate(),
                Optional.ofNullable(found.stopDate()),
                Optional.ofNullable(found.input()),
                Optional.ofNullable(found.error()),
                Optional.ofNullable(found.cause()));
    }

    private static Execution.Status status(String status) {
        return "PENDING_REDRIVE".equals(status) ? Execution.Status.RUNNING : Execution.Status.valueOf(status);
    }

    private static Refusal away(String what, SdkException e) {
        return e instanceof AwsServiceException service && service.statusCode() < 500
                ? Refusal.upstreamFailed(
                        what + " AWS says " + service.awsErrorDetails().errorCode() + ".")
                : Refusal.unavailable(what + " AWS does not answer; it is tried again.");
    }
}
