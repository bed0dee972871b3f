package dev.headgate.sandbox.aws.redshift;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.http.Call;
import dev.headgate.sandbox.aws.http.Page;
import dev.headgate.sandbox.aws.http.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The Redshift Data API. Statements are remembered while the sandbox runs. */
public final class DataService implements Service {

    private static final int PAGE = 100;
    private static final int ROWS = 1000;
    private static final int LARGEST_BATCH = 40;

    private final WarehouseAccess warehouse;
    private final Clock clock;
    private final Map<String, Execution> executions = new ConcurrentHashMap<>();
    private final Map<String, String> byToken = new ConcurrentHashMap<>();

    public DataService(WarehouseAccess warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) throws IOException {
        var request = call.json();
        return switch (call.operation()) {
            case "ExecuteStatement" ->
                execute(request, List.of(request.path("Sql").asString("")), false);
            case "BatchExecuteStatement" -> execute(request, texts(request.path("Sqls")), true);
            case "DescribeStatement" -> describe(request.path("Id").asString(""));
            case "GetStatementResult" -> result(request);
            case "ListStatements" -> list(request);
            case "CancelStatement" -> cancel(request.path("Id").asString(""));
            default -> throw AwsError.notImplemented("Redshift Data: " + call.operation());
        };
    }

    private static List<String> texts(JsonNode nodes) {
        var texts = new ArrayList<String>();
        nodes.forEach(node -> texts.add(node.asString("")));
        return texts;
    }

    private Answer execute(JsonNode json, List<String> sqls, boolean batch) {
        if (sqls.isEmpty() || sqls.size() > LARGEST_BATCH || sqls.stream().anyMatch(String::isBlank)) {
            throw invalid("A request has 1 to 40 SQL statements, none of them empty.");
        }
        var parameters = new LinkedHashMap<String, String>();
        json.path("Parameters")
                .forEach(one -> parameters.put(
                        one.path("name").asString(""), one.path("value").asString("")));
        var request = new Request(
                required(json, "Database"),
                required(json, "DbUser"),
                sqls,
                batch,
                parameters,
                json.path("StatementName").asString(""),
                Optional.of(json.path("ClientToken").asString("")).filter(token -> !token.isEmpty()));
        var execution = submit(request);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("Id", execution.id());
        answer.put("CreatedAt", execution.createdAt() / 1000.0);
        answer.put("ClusterIdentifier", json.path("ClusterIdentifier").asString(""));
        answer.put("Database", request.database());
        answer.put("DbUser", request.user());
        return Answer.json(answer);
    }

    /** A token that was seen before names the execution that it started then. */
    private synchronized Execution submit(Request request) {
        var earlier = request.token().map(byToken::get).map(executions::get);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var execution = new Execution(UUID.randomUUID().toString(), request, warehouse, clock);
        executions.put(execution.id(), execution);
        request.token().ifPresent(token -> byToken.put(token, execution.id()));
        Thread.ofVirtual().name("statement " + execution.id()).start(execution);
        return execution;
    }

    private static String required(JsonNode json, String field) {
        var value = json.path(field).asString("");
        if (value.isEmpty()) {
            throw invalid(field + " is missing; the sandbox needs Database and DbUser.");
        }
        return value;
    }

    private static AwsError invalid(String message) {
        return new AwsError(400, "ValidationException", message);
    }

    private Execution found(String id) {
        var execution = executions.get(id.replaceFirst(":.*", ""));
        if (execution == null) {
            throw new AwsError(400, "ResourceNotFoundException", "Statement " + id + " is not known.");
        }
        return execution;
    }

    private Answer describe(String id) {
        var execution = found(id);
        if (id.equals(execution.id())) {
            return Answer.json(execution.shown());
        }
        return Answer.json(execution
                .step(id)
                .orElseThrow(() -> invalid(id + " is not a part of its batch."))
                .shown(id));
    }

    private Answer result(JsonNode request) {
        var id = request.path("Id").asString("");
        var result = found(id)
                .step(id)
                .flatMap(Step::result)
                .orElseThrow(() -> new AwsError(
                        400,
                        "ResourceNotFoundException",
                        "Query does not have result. Please check query status with DescribeStatement."));
        var page = Page.of(result.rows(), request, "MaxResults", "NextToken", ROWS);
        var answer = Json.mapper().createObjectNode();
        answer.set("ColumnMetadata", Json.mapper().valueToTree(result.columns()));
        answer.set("Records", Json.mapper().valueToTree(page.items()));
        answer.put("TotalNumRows", result.rows().size());
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return Answer.json(answer);
    }

    private Answer list(JsonNode request) {
        var status = request.path("Status").asString("");
        var name = request.path("StatementName").asString("");
        var found = executions.values().stream()
                .filter(execution -> status.isEmpty()
                        || status.equals("ALL")
                        || status.equals(execution.state().name()))
                .filter(execution -> execution.request().name().startsWith(name))
                .sorted(Comparator.comparingLong(Execution::createdAt).reversed())
                .toList();
        var page = Page.of(found, request, "MaxResults", "NextToken", PAGE);
        var answer = Json.mapper().createObjectNode();
        answer.set(
                "Statements",
                Json.mapper()
                        .valueToTree(
                                page.items().stream().map(DataService::listed).toList()));
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return Answer.json(answer);
    }

    private static Map<String, Object> listed(Execution execution) {
        var request = execution.request();
        var listed = new LinkedHashMap<String, Object>();
        listed.put("Id", execution.id());
        listed.put("Status", execution.state().name());
        listed.put("CreatedAt", execution.createdAt() / 1000.0);
        listed.put("UpdatedAt", execution.shown().getOrDefault("UpdatedAt", 0));
        listed.put("IsBatchStatement", request.batch());
        listed.put("StatementName", request.name());
        listed.put(
                request.batch() ? "QueryStrings" : "QueryString",
                request.batch() ? request.sqls() : request.sqls().getFirst());
        return listed;
    }

    private Answer cancel(String id) {
        try {
            if (!found(id).cancel()) {
                throw invalid("Could not cancel a query that is already in a terminal state.");
            }
            return Answer.json(Map.of("Status", true));
        } catch (SQLException e) {
            throw new AwsError(400, "ValidationException", "The warehouse did not cancel it: " + e.getMessage());
        }
    }
}
