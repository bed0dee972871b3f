package dev.headgate.sandbox.sampleapi;

import com.sun.net.httpserver.HttpExchange;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code /admin}: makes, changes and spoils datasets, tells the truth about them, and shows who asked for what. */
final class AdminEndpoint implements Endpoint {

    /** What a dataset is made of, as the body of a PUT says it. */
    private record Wanted(
            Long seed, Integer records, Integer days, LocalDate firstDay, Double badShare, Double repeatShare) {}

    private final Datasets datasets;
    private final RequestLog log;
    private final String token;

    AdminEndpoint(Datasets datasets, RequestLog log, String token) {
        this.datasets = datasets;
        this.log = log;
        this.token = token;
    }

    @Override
    public void serve(Call call, HttpExchange exchange) throws IOException {
        call.requireToken(token);
        answer(call).send(exchange);
    }

    private Answer answer(Call call) throws IOException {
        var what = call.path().get(1 % call.path().size());
        if (what.equals("requests") && call.method().equals("GET")) {
            return Answer.json(200, log.of(call.parameter("dataset").orElse("")));
        }
        if (!what.equals("datasets") || call.path().size() > 5) {
            throw new Refusal(404, "Ask for /admin/datasets or /admin/requests.");
        }
        if (call.path().size() == 2) {
            return Answer.json(200, datasets.plans());
        }
        var name = call.path().get(2);
        var action = call.method() + " "
                + String.join("/", call.path().subList(3, call.path().size()));
        return switch (action) {
            case "PUT " -> put(name, call.body());
            case "GET " -> Answer.json(200, datasets.named(name).dataset().plan());
            case "POST amend" -> amend(name, call.body());
            case "GET truth" -> truth(name);
            case "POST faults" -> faults(name, call.body());
            case "POST faults/reset", "DELETE faults" ->
                faults(name, Json.mapper().createObjectNode());
            case "POST served/reset" -> resetServed(name);
            default ->
                throw new Refusal(404, "A dataset has amend, truth, faults and served/reset, not '" + action + "'.");
        };
    }

    private Answer put(String name, JsonNode body) {
        var created = datasets.put(plan(name, body));
        return Answer.json(created ? 201 : 200, datasets.named(name).dataset().plan());
    }

    private Answer amend(String name, JsonNode body) {
        if (!body.path("new").isInt() || !body.path("amended").isInt()) {
            throw new Refusal(422, "An amendment has 'new' and 'amended', both whole numbers.");
        }
        datasets.amend(
                name,
                new Amendment(body.path("new").asInt(), body.path("amended").asInt()));
        return truth(name);
    }

    private Answer truth(String name) {
        var shelf = datasets.named(name);
        return Answer.json(200, Truth.of(shelf.dataset(), shelf.deliveries()));
    }

    private Answer faults(String name, JsonNode faults) {
        datasets.named(name).misbehave(Faults.of(faults));
        return Answer.json(200, faults);
    }

    private Answer resetServed(String name) {
        datasets.named(name).deliveries().reset();
        return truth(name);
    }

    private static DatasetPlan plan(String name, JsonNode body) {
        for (var needed : List.of("seed", "records", "days", "first_day", "bad_share", "repeat_share")) {
            if (body.path(needed).isMissingNode() || body.path(needed).isNull()) {
                throw new Refusal(
                        422,
                        "'" + needed + "' is missing; a dataset has seed, records, days, first_day, bad_share "
                                + "and repeat_share.");
            }
        }
        try {
            var wanted = Json.mapper().treeToValue(body, Wanted.class);
            return new DatasetPlan(
                    name,
                    1,
                    wanted.seed,
                    wanted.records,
                    wanted.days,
                    wanted.firstDay,
                    wanted.badShare,
                    wanted.repeatShare,
                    List.of());
        } catch (JacksonException e) {
            throw new Refusal(422, "The dataset cannot be read: " + e.getOriginalMessage());
        }
    }
}
