package dev.headgate.sandbox.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before an AWS and denies some of its calls, as an account does whose role may not do everything. */
final class Denying implements AutoCloseable {

    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String behind;
    private final Set<String> denied;

    /** @param denied what a denied call has in its address, its target or its body */
    Denying(String behind, Set<String> denied) throws IOException {
        this.behind = behind;
        this.denied = denied;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var body = call.getRequestBody().readAllBytes();
            var seen = call.getRequestURI() + " " + call.getRequestHeaders().getFirst("X-Amz-Target") + " "
                    + new String(body, UTF_8);
            if (denied.stream().anyMatch(seen::contains)) {
                var document =
                        "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>"
                                .getBytes(UTF_8);
                call.getResponseHeaders().add("x-amzn-errortype", "AccessDeniedException");
                call.sendResponseHeaders(403, document.length);
                call.getResponseBody().write(document);
                return;
            }
            passOn(call, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOn(HttpExchange call, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(behind + call.getRequestURI()))
                .method(call.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        call.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                values.forEach(value -> call.getResponseHeaders().add(name, value));
            }
        });
        var content = answer.body();
        call.sendResponseHeaders(answer.statusCode(), content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            call.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
        client.close();
    }
}
