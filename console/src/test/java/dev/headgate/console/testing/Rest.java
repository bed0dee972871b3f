package dev.headgate.console.testing;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Calls the console over HTTP as a person with a token does. */
public final class Rest {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Environment environment;
    private final TestIssuer issuer;

    Rest(Environment environment, TestIssuer issuer) {
        this.environment = environment;
        this.issuer = issuer;
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return Json.mapper().readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path, String... roles) {
        return send(request(path, roles).GET());
    }

    public Answer post(String path, Object body, String... roles) {
        return send(request(path, roles).POST(json(body)));
    }

    public Answer put(String path, Object body, String... roles) {
        return send(request(path, roles).PUT(json(body)));
    }

    /** A request to finish; its token is that of a person named after the first role, or none without roles. */
    public HttpRequest.Builder request(String path, String... roles) {
        var request = raw(path, "local.server.port");
        Optional.of(roles).filter(some -> some.length > 0).ifPresent(some -> {
            var name = some[0].toLowerCase(java.util.Locale.ROOT);
            request.header("Authorization", "Bearer " + issuer.token(name, some));
        });
        return request;
    }

    /** A request to the management port. */
    public HttpRequest.Builder management(String path) {
        return raw(path, "local.management.port");
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder raw(String path, String portProperty) {
        var port = environment.getRequiredProperty(portProperty);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : Json.text(body));
    }
}
