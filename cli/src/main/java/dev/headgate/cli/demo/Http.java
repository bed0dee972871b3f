package dev.headgate.cli.demo;

import dev.headgate.cli.CannotRun;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON over HTTP with one service, every request carrying the token of the moment. */
final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String service;
    private final String address;
    private final Supplier<String> token;

    /** @param service the word for it in messages */
    Http(String service, String address, Supplier<String> token) {
        this.service = service;
        this.address = address;
        this.token = token;
    }

    /** What came back. */
    record Reply(int status, JsonNode body, Optional<String> location) {}

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply send(String method, String path, Object body) {
        var json = HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body));
        return send(request(path).header("Content-Type", "application/json").method(method, json));
    }

    /** The reply, when it has one of the wanted states; else the sentence of the service. */
    Reply expect(Reply reply, String what, int... wanted) {
        for (int status : wanted) {
            if (reply.status == status) {
                return reply;
            }
        }
        throw new CannotRun(
                "The " + service + " refused to " + what + " (" + reply.status + "): " + sentence(reply.body));
    }

    private static String sentence(JsonNode body) {
        for (var field : new String[] {"detail", "error", "title"}) {
            if (body.path(field).isString()) {
                return body.path(field).stringValue() + errors(body);
            }
        }
        return "it gave no reason.";
    }

    private static String errors(JsonNode body) {
        return body.path("errors").isEmpty() ? "" : " " + body.path("errors");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get());
    }

    private Reply send(HttpRequest.Builder request) {
        return send(service, address, request);
    }

    static Reply send(String service, String address, HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(
                    answer.statusCode(), json(answer.body()), answer.headers().firstValue("Location"));
        } catch (IOException e) {
            throw new Away(
                    "The " + service + " at " + address + " does not answer ("
                            + e.getClass().getSimpleName() + "). Is ./headgate up running, and ready?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted while waiting for the " + service + ".", e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0
                    ? Json.mapper().missingNode()
                    : Json.mapper().readTree(body);
        } catch (JacksonException e) {
            return Json.mapper().missingNode();
        }
    }
}
