package dev.headgate.sandbox.sampleapi;

import com.sun.net.httpserver.HttpExchange;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param sent how many bytes of the body really go out; fewer than there are when the connection breaks on purpose
 */
record Answer(int status, Map<String, String> headers, byte[] body, int sent) {

    private static final String TYPE = "Content-Type";
    private static final String JSON = "application/json";

    static Answer json(int status, Object value) {
        return whole(status, Map.of(TYPE, JSON), Json.bytes(value));
    }

    static Answer json(String text) {
        return whole(200, Map.of(TYPE, JSON), text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer html(String text) {
        return whole(200, Map.of(TYPE, "text/html; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer refusal(Refusal refusal) {
        var headers = refusal.status() == 401 ? Map.of(TYPE, JSON, "WWW-Authenticate", "Bearer") : Map.of(TYPE, JSON);
        return whole(refusal.status(), headers, Json.bytes(Map.of("error", refusal.sentence())));
    }

    static Answer throttled(long seconds) {
        var headers = Map.of(TYPE, JSON, "Retry-After", String.valueOf(seconds));
        return whole(429, headers, Json.bytes(Map.of("error", "Too many requests; wait " + seconds + " s.")));
    }

    /** The same answer with its connection broken in the middle of the body. */
    Answer cut() {
        return new Answer(status, headers, body, body.length / 2);
    }

    /** Sends the answer; returns when all of it has been handed over, and throws when the caller has gone. */
    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, sent);
        exchange.getResponseBody().flush();
        if (sent == body.length) {
            exchange.getResponseBody().close();
        }
    }

    private static Answer whole(int status, Map<String, String> headers, byte[] body) {
        return new Answer(status, headers, body, body.length);
    }
}
