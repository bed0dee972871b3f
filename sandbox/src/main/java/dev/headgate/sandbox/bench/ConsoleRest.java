package dev.headgate.sandbox.bench;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.Credentials;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** The console's REST interface as a script would call it, over a connection that is kept, with each answer's time. */
final class ConsoleRest implements AutoCloseable {

    /** The last answer of the bench. */
    record Answer(int status, String body, double millis) {
        JsonNode json() {
            return Json.mapper().readTree(body);
        }
    }

    private static final String CLIENT = "headgate-cli-admin";
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(8);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String console;
    private final String issuer;
    private final String secret;
    private final Clock clock;
    private String token = "";
    private Instant tokenUntil = Instant.MIN;

    ConsoleRest(Map<String, String> environment, Clock clock) throws IOException {
        var ports = Ports.of(environment);
        this.console = "http://127.0.0.1:" + ports.console();
        this.issuer = "http://127.0.0.1:" + ports.identity();
        this.secret = Credentials.of(Home.of(environment)).client(CLIENT);
        this.clock = clock;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.Builder::GET);
    }

    /** Asks for something that needs no body. */
    Answer post(String path) throws IOException, InterruptedException {
        return send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private Answer send(String path, UnaryOperator<HttpRequest.Builder> method)
            throws IOException, InterruptedException {
        var request = method.apply(HttpRequest.newBuilder(URI.create(console + path))
                        .timeout(Duration.ofMinutes(1))
                        .header("Authorization", "Bearer " + token()))
                .build();
        var started = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(answer.statusCode(), answer.body(), (System.nanoTime() - started) / 1e6);
    }

    private String token() throws IOException, InterruptedException {
        if (clock.instant().isAfter(tokenUntil)) {
            var basic = Base64.getEncoder().encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
            var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Authorization", "Basic " + basic)
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IOException("The sandbox's issuer gave no token (" + answer.statusCode() + ").");
            }
            token = Json.mapper().readTree(answer.body()).path("access_token").asString();
            tokenUntil = clock.instant().plus(TOKEN_LIVES);
        }
        return token;
    }

    @Override
    public void close() {
        http.close();
    }
}
