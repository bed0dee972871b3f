package dev.headgate.sandbox.aws.states;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.glue.JobRuns;
import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.http.Call;
import dev.headgate.sandbox.aws.http.Page;
import dev.headgate.sandbox.aws.http.Service;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Step Functions' API: executions are answered from the sandbox's own record, state machines by moto. */
public final class StatesService implements Service {

    private static final int DEFAULT = 100;
    private static final int MOST = 1000;
    private static final List<String> DATA = List.of("input", "inputDetails", "output", "outputDetails");

    private final Executions executions;
    private final JobRuns runs;
    private final Service moto;

    public StatesService(Executions executions, JobRuns runs, Service moto) {
        this.executions = executions;
        this.runs = runs;
        this.moto = moto;
    }

    @Override
    public Answer answer(Call call) throws IOException, InterruptedException {
        return switch (call.operation()) {
            case "StartExecution" -> start(call.json());
            case "DescribeExecution" ->
                Answer.json(executions.find(arn(call.json())).described());
            case "ListExecutions" -> list(call.json());
            case "GetExecutionHistory" -> history(call.json());
            case "StopExecution" -> stop(call.json());
            case "RedriveExecution", "StartSyncExecution", "TestState" ->
                throw AwsError.notImplemented("Step Functions: " + call.operation());
            default -> moto.answer(call);
        };
    }

    private static String arn(JsonNode request) {
        return request.path("executionArn").asString("");
    }

    private Answer start(JsonNode request) throws IOException {
        var machine = request.path("stateMachineArn").asString("");
        var name = request.path("name").asString("");
        var input = Executions.checked(request.path("input").asString("{}"));
        var arn = executions.start(machine, name.isEmpty() ? UUID.randomUUID().toString() : name, input);
        var started = executions.find(arn);
        return Answer.json(Map.of("executionArn", arn, "startDate", started.startedAt() / 1000.0));
    }

    private Answer list(JsonNode request) throws IOException {
        var status = request.path("statusFilter").asString("");
        var found = executions.of(request.path("stateMachineArn").asString("")).stream()
                .filter(execution ->
                        status.isEmpty() || execution.status().name().equals(status))
                .toList();
        var page = Page.of(found, request, "maxResults", "nextToken", size(request));
        var answer = Json.mapper().createObjectNode();
        answer.set(
                "executions",
                Json.mapper()
                        .valueToTree(
                                page.items().stream().map(Execution::listed).toList()));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return Answer.json(answer);
    }

    private Answer history(JsonNode request) throws IOException {
        var all = executions.events(arn(request));
        var ordered = request.path("reverseOrder").asBoolean(false) ? all.reversed() : all;
        var page = Page.of(ordered, request, "maxResults", "nextToken", size(request));
        var withData = request.path("includeExecutionData").asBoolean(true);
        var events = withData
                ? page.items()
                : page.items().stream().map(StatesService::withoutData).toList();
        var answer = Json.mapper().createObjectNode();
        answer.set("events", Json.mapper().valueToTree(events));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return Answer.json(answer);
    }

    /** 100 unless asked for more, as in AWS. */
    private static int size(JsonNode request) {
        return request.path("maxResults").asInt(0) > 0 ? MOST : DEFAULT;
    }

    private static JsonNode withoutData(JsonNode event) {
        var copy = event.deepCopy();
        copy.valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(details -> details.remove(DATA));
        return copy;
    }

    /** As Step Functions does with a .sync task, the job that the execution waits for is stopped too. */
    private Answer stop(JsonNode request) throws IOException {
        var stopped = executions.stop(arn(request), text(request, "error"), text(request, "cause"));
        for (var event : executions.events(stopped.arn())) {
            var submitted = event.path("taskSubmittedEventDetails");
            if (submitted.path("resourceType").asString("").equals("glue")) {
                var output = Json.mapper().readTree(submitted.path("output").asString("{}"));
                runs.stop(output.path("JobRunId").asString(""));
            }
        }
        return Answer.json(Map.of("stopDate", stopped.stoppedAt() / 1000.0));
    }

    private static Optional<String> text(JsonNode request, String field) {
        return request.path(field).isString() ? Optional.of(request.path(field).asString()) : Optional.empty();
    }
}
