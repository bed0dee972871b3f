package dev.headgate.console.sources.suggestion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What an API answered to one request, as the check function shows it.
 *
 * @param status 0 when nothing came
 * @param headers by lower-case name
 * @param body missing when it is no JSON
 * @param lengths the true lengths of lists that are cut in the body, by JSON pointer
 * @param problems sentences
 */
public record Look(
        int status, Map<String, String> headers, JsonNode body, Map<String, Integer> lengths, List<String> problems) {

    private static final int OK_FROM = 200;
    private static final int OK_TO = 299;

    /** Reads the function's answer. */
    public static Look of(JsonNode answer) {
        var response = answer.path("response");
        var headers = new TreeMap<String, String>();
        response.path("headers")
                .propertyStream()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asString("")));
        var lengths = response.path("lengths")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, length -> length.getValue().asInt(0)));
        var problems = answer.path("problems")
                .valueStream()
                .map(problem -> problem.path("message").asString(""))
                .toList();
        return new Look(response.path("status").asInt(0), headers, response.path("body"), lengths, problems);
    }

    /** Whether a JSON answer came. */
    public boolean isGood() {
        return status >= OK_FROM && status <= OK_TO && !body.isMissingNode();
    }

    /** Whether the API wants to know who asks, or does not accept who does. */
    public boolean isRefusal() {
        return status == 401 || status == 403;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The entries of the list at the pointer that came along; a lone object counts as a list of one. */
    List<JsonNode> records(String pointer) {
        var list = body.at(pointer);
        return list.isArray() ? list.valueStream().toList() : list.isObject() ? List.of(list) : List.of();
    }

    /** How many entries the list at the pointer really has. */
    int size(String pointer) {
        return lengths.getOrDefault(pointer, records(pointer).size());
    }
}
