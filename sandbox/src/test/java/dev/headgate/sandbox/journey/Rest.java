package dev.headgate.sandbox.journey;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** REST with a bearer token, as a script would call it. */
public final class Rest {

    /** A status and a body. */
    public record Reply(int status, JsonNode body) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final Supplier<String> token;

    private Rest(String base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** The console as the client of this name in the sandbox's note, such as {@code cli_client}. */
    public static Rest console(JsonNode note, String client) {
        var id = note.path(client).path("id").asString();
        var secret = note.path(client).path("secret").asString();
        var issuer = note.path("issuer").asString();
        return new Rest(note.path("console").asString(), () -> token(issuer, id, secret));
    }

    /** A server of the sandbox that asks for no token. */
    static Rest open(String address) {
        return new Rest(address, () -> "none");
    }

    /** The sample API's steering. */
    public static Rest samples(JsonNode note) {
        var token = note.path("sample_admin_token").asString();
        return new Rest(note.path("sample_api").asString(), () -> token);
    }

    /** The answer to a GET. */
    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** The answer where there is one: empty while the server is away or not ready. */
    public Optional<Reply> tryGet(String path) {
        try {
            return Optional.of(get(path)).filter(reply -> reply.status() == 200);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The answer to a POST of this as JSON. */
    public Reply post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    /** The answer to a PUT of this as JSON. */
    public Reply put(String path, Object body) {
        return send(request(path).PUT(json(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var body = answer.body().isEmpty() ? "null" : answer.body();
            return new Reply(answer.statusCode(), Json.mapper().readTree(body));
        } catch (IOException e) {
            throw new IllegalStateException(request.build().uri() + " did not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(String issuer, String id, String secret) {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        return send(request).body().path("access_token").asString();
    }
}
