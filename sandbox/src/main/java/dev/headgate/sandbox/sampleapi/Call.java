package dev.headgate.sandbox.sampleapi;

import com.sun.net.httpserver.HttpExchange;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One request: method, path in pieces, parameters, and what its caller can show. */
final class Call {

    private final HttpExchange exchange;
    private final List<String> path;
    private final Map<String, String> parameters;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
        this.path = List.of(
                exchange.getRequestURI().getPath().replaceFirst("^/", "").split("/"));
        this.parameters = parameters(exchange.getRequestURI().getRawQuery());
    }

    String method() {
        return exchange.getRequestMethod();
    }

    List<String> path() {
        return path;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    int number(String name, int otherwise, int most) {
        var text = parameter(name).orElse(String.valueOf(otherwise));
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
            throw new Refusal(400, "'" + name + "' is a whole number between 0 and " + most + ", not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    Optional<LocalDate> date(String name) {
        try {
            return parameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "'" + name + "' is a date such as 2026-03-01.");
        }
    }

    JsonNode body() throws IOException {
        try {
            var json = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw new Refusal(400, "The body is not JSON: " + e.getOriginalMessage());
        }
        throw new Refusal(400, "The body is a JSON object.");
    }

    /** Refuses a caller who shows the token neither as a bearer nor in X-Api-Key. */
    void requireToken(String token) {
        var headers = exchange.getRequestHeaders();
        var shown = Optional.ofNullable(headers.getFirst("Authorization"))
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip())
                .or(() -> Optional.ofNullable(headers.getFirst("X-Api-Key")))
                .orElseThrow(() -> new Refusal(401, "Show a token: Authorization: Bearer ..., or X-Api-Key."));
        if (!MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(401, "This token is not known here.");
        }
    }

    private static Map<String, String> parameters(@Nullable String query) {
        var all = new TreeMap<String, String>();
        if (query != null) {
            for (var part : query.split("&", -1)) {
                var pair = part.split("=", 2);
                all.put(decode(pair[0]), pair.length == 2 ? decode(pair[1]) : "");
            }
        }
        return all;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "The query has a broken escape.");
        }
    }
}
