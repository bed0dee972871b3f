package dev.headgate.ingest.lambda;

import dev.headgate.contract.Json;
import dev.headgate.ingest.Secrets;
import dev.headgate.ingest.http.Answer;
import dev.headgate.ingest.http.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Requests, answers and records as a person may see them: no secret, and no header that carries one. */
final class Shown {

    private static final Pattern CARRIES_SECRET =
            Pattern.compile("authorization|cookie|token|key|secret|signature|credential", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_TEXT = 2_000;

    private final Secrets secrets;

    Shown(Secrets secrets) {
        this.secrets = secrets;
    }

    Map<String, Object> request(Call call) {
        var headers = new LinkedHashMap<String, String>();
        call.headers().forEach((name, value) -> headers.put(name, header(name, value)));
        return Map.of("method", "GET", "url", url(call), "headers", headers);
    }

    Map<String, Object> response(Answer answer) {
        var headers = new LinkedHashMap<String, String>();
        answer.headers().forEach((name, values) -> headers.put(name, header(name, String.join(", ", values))));
        headers.remove(":status");
        return Map.of("status", answer.status(), "headers", headers, "bytes", answer.body().length);
    }

    /** The same with the body: as JSON, its lists cut to so many entries and their lengths told by pointer, or the beginning of its text. */
    Map<String, Object> whole(Answer answer, int entries) {
        var response = new LinkedHashMap<>(response(answer));
        try {
            var shortened = new Shortened(entries);
            response.put("body", shortened.of(masked(Json.mapper().readTree(answer.body()))));
            response.put("lengths", shortened.lengths());
        } catch (JacksonException e) {
            var text = new String(answer.body(), StandardCharsets.UTF_8);
            response.put("text", secrets.mask(text.substring(0, Math.min(text.length(), LONGEST_TEXT))));
        }
        return response;
    }

    JsonNode record(byte[] json) {
        return masked(Json.mapper().readTree(json));
    }

    private JsonNode masked(JsonNode node) {
        if (node.isString()) {
            return Json.mapper().getNodeFactory().stringNode(secrets.mask(node.stringValue()));
        }
        if (node.isArray()) {
            var array = Json.mapper().createArrayNode();
            node.forEach(item -> array.add(masked(item)));
            return array;
        }
        if (node.isObject()) {
            var object = Json.mapper().createObjectNode();
            node.propertyStream().forEach(property -> object.set(property.getKey(), masked(property.getValue())));
            return object;
        }
        return node;
    }

    private String header(String name, String value) {
        return CARRIES_SECRET.matcher(name).find() ? "***" : secrets.mask(value);
    }

    /** Each parameter is judged decoded, because a secret need not look like itself in an address. */
    private String url(Call call) {
        var query = call.uri().getRawQuery();
        var url = new StringBuilder(secrets.mask(call.place()));
        var separator = '?';
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            var value = pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : "";
            var decoded = URLDecoder.decode(value, StandardCharsets.UTF_8);
            var shown = decoded.equals(secrets.mask(decoded)) ? value : "***";
            url.append(separator)
                    .append(pair, 0, pair.length() - value.length())
                    .append(shown);
            separator = '&';
        }
        return url.toString();
    }
}
