package dev.headgate.sandbox.aws.http;

import com.sun.net.httpserver.HttpExchange;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many calls this AWS answered since it started, by service and operation; a service that speaks REST counts by method. */
final class CallCounts {

    /** Not an address of AWS: no bucket's name begins like that. */
    static final String PATH = "/_headgate/calls";

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(Call call) {
        var what = call.operation().isEmpty() ? call.method() : call.operation();
        counts.computeIfAbsent(call.service() + ":" + what, _ -> new LongAdder())
                .increment();
    }

    /** Answers with the counts as one JSON object. */
    void answer(HttpExchange exchange) throws IOException {
        var answer = Json.mapper().writeValueAsBytes(new TreeMap<>(counts));
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
