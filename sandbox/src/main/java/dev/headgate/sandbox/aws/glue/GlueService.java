package dev.headgate.sandbox.aws.glue;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.http.Call;
import dev.headgate.sandbox.aws.http.Page;
import dev.headgate.sandbox.aws.http.Service;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Glue's API: job runs and crawls are real, definitions and the catalog are moto's. */
public final class GlueService implements Service {

    private static final int PAGE = 200;

    private final JobRuns runs;
    private final Crawlers crawlers;
    private final Moto moto;

    public GlueService(JobRuns runs, Crawlers crawlers, Moto moto) {
        this.runs = runs;
        this.crawlers = crawlers;
        this.moto = moto;
    }

    @Override
    public Answer answer(Call call) throws IOException, InterruptedException {
        return switch (call.operation()) {
            case "StartJobRun" -> start(call.json());
            case "GetJobRun" -> show(call.json());
            case "GetJobRuns" -> list(call.json());
            case "BatchStopJobRun" -> stop(call.json());
            case "StartCrawler" -> crawlers.start(call.json().path("Name").asString(""));
            case "StopCrawler" -> throw AwsError.notImplemented("Stopping a crawl");
            case "GetCrawler", "GetCrawlers", "BatchGetCrawlers" -> crawlers.completed(moto.answer(call));
            case "GetCrawlerMetrics" -> throw AwsError.notImplemented("Crawler metrics");
            default -> moto.answer(call);
        };
    }

    private Answer start(JsonNode request) throws IOException {
        var name = request.path("JobName").asString("");
        runs.job(name);
        var arguments = new LinkedHashMap<String, String>();
        var job = moto.json("glue", "AWSGlue.GetJob", Map.of("JobName", name)).path("Job");
        job.path("DefaultArguments").properties().forEach(entry -> put(arguments, entry));
        request.path("Arguments").properties().forEach(entry -> put(arguments, entry));
        return Answer.json(Map.of("JobRunId", runs.start(name, arguments).id()));
    }

    private static void put(Map<String, String> arguments, Map.Entry<String, JsonNode> entry) {
        arguments.put(entry.getKey(), entry.getValue().asString(""));
    }

    private Answer show(JsonNode request) {
        return Answer.json(
                Map.of("JobRun", runs.shown(found(request, request.path("RunId").asString("")))));
    }

    private JobRun found(JsonNode request, String id) {
        var job = request.path("JobName").asString("");
        return runs.find(job, id)
                .orElseThrow(() -> new AwsError(
                        400, "EntityNotFoundException", "Job run " + id + " of job " + job + " not found."));
    }

    private Answer list(JsonNode request) {
        var job = request.path("JobName").asString("");
        runs.job(job);
        var page = Page.of(runs.of(job), request, "MaxResults", "NextToken", PAGE);
        var answer = Json.mapper().createObjectNode();
        answer.set(
                "JobRuns",
                Json.mapper().valueToTree(page.items().stream().map(runs::shown).toList()));
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return Answer.json(answer);
    }

    private Answer stop(JsonNode request) throws IOException {
        var job = request.path("JobName").asString("");
        List<Map<String, Object>> stopped = new ArrayList<>();
        List<Map<String, Object>> failed = new ArrayList<>();
        for (var node : request.path("JobRunIds")) {
            var id = node.asString("");
            var run = runs.find(job, id);
            if (run.isPresent() && runs.stop(run.get())) {
                stopped.add(Map.of("JobName", job, "JobRunId", id));
            } else {
                var detail = Map.of(
                        "ErrorCode", "InvalidInputException", "ErrorMessage", "Job run " + id + " does not go on.");
                failed.add(Map.of("JobName", job, "JobRunId", id, "ErrorDetail", detail));
            }
        }
        return Answer.json(Map.of("SuccessfulSubmissions", stopped, "Errors", failed));
    }
}
