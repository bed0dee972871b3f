package dev.headgate.console.sources.suggestion;

import dev.headgate.console.sources.CheckFunction;
import dev.headgate.contract.Json;
import dev.headgate.contract.source.SourceDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** An API behind the check function: answers a look by the request that the definition would make. */
final class FakeApi implements CheckFunction {

    /** One request. */
    record Asked(String path, Map<String, String> parameters, boolean hasSecret) {
        int number(String name, int otherwise) {
            return Integer.parseInt(parameters.getOrDefault(name, String.valueOf(otherwise)));
        }
    }

    /** One answer. */
    record Said(int status, Map<String, String> headers, String body) {
        static Said json(String body) {
            return new Said(200, Map.of("Content-Type", "application/json"), body);
        }
    }

    final List<Asked> asked = new ArrayList<>();
    private final Function<Asked, Said> api;

    FakeApi(Function<Asked, Said> api) {
        this.api = api;
    }

    @Override
    public JsonNode ask(Question question) {
        var requester =
                SourceDefinition.parse(question.document()).streams().get(0).requester();
        var request = new Asked(
                requester.path(),
                requester.parameters(),
                requester.authenticator().credential().isPresent());
        asked.add(request);
        var said = api.apply(request);
        var answer = Json.mapper().createObjectNode();
        var response = answer.putObject("response");
        response.put("status", said.status());
        response.set("headers", Json.mapper().valueToTree(said.headers()));
        var lengths = new LinkedHashMap<String, Integer>();
        response.set("body", cut(Json.mapper().readTree(said.body()), "", question.limit(), lengths));
        response.set("lengths", Json.mapper().valueToTree(lengths));
        return answer;
    }

    private static JsonNode cut(JsonNode node, String at, int limit, Map<String, Integer> lengths) {
        if (node.isArray() && node.size() > limit) {
            lengths.put(at, node.size());
            var cut = Json.mapper().createArrayNode();
            node.valueStream().limit(limit).forEach(cut::add);
            return cut;
        }
        if (node.isObject()) {
            var object = Json.mapper().createObjectNode();
            node.propertyStream()
                    .forEach(one ->
                            object.set(one.getKey(), cut(one.getValue(), at + "/" + one.getKey(), limit, lengths)));
            return object;
        }
        return node;
    }
}
