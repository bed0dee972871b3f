package dev.headgate.console.sources.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headgate.console.platform.Estate;
import dev.headgate.console.sources.CheckFunction.Question;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The adapter against an HTTP server that answers as Lambda does. */
class LambdaCheckTest {

    private static final Question QUESTION = new Question("preview", "sales-api", "version: 6.0.0", "sales", 20);

    private final List<String> asked = new ArrayList<>();
    private String answer = "{}";
    private int status = 200;
    private boolean failed;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_question_goes_as_the_wiring_says_and_the_answer_comes_back_as_it_is() {
        answer = "{\"ok\":true,\"records\":[{\"id\":1}]}";

        var found = check().ask(QUESTION);

        assertThat(found.at("/records/0/id").intValue()).isOne();
        assertThat(asked)
                .containsExactly("{\"action\":\"preview\",\"source\":\"sales-api\",\"document\":\"version: 6.0.0\","
                        + "\"stream\":\"sales\",\"limit\":20}");
    }

    @Test
    void a_function_that_failed_is_told_in_its_own_sentence() {
        failed = true;
        answer = "{\"errorMessage\":\"The secret of sales-api is not set.\",\"errorType\":\"X\"}";

        assertThatThrownBy(() -> check().ask(QUESTION)).hasMessageContaining("The secret of sales-api is not set.");
    }

    @Test
    void a_function_that_is_not_there_is_named() {
        status = 404;

        assertThatThrownBy(() -> check().ask(QUESTION)).hasMessageContaining("the-check");
    }

    @Test
    void an_answer_that_is_no_json_is_refused() {
        answer = "<html>";

        assertThatThrownBy(() -> check().ask(QUESTION)).hasMessageContaining("something else than JSON");
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (failed) {
            exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private LambdaCheck check() {
        var credentials = AwsBasicCredentials.create("test", "test");
        var client = LambdaClient.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        return new LambdaCheck(client, new Estate("a", "b", "c", "d", "e", "the-check", "g", "h", null, null));
    }
}
