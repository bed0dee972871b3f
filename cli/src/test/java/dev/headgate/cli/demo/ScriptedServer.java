package dev.headgate.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers as a test says and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {

    private record Scripted(int status, byte[] body) {}

    private final Map<String, Deque<Scripted>> script = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers("POST /oauth2/token", 200, "{\"access_token\":\"abc\",\"expires_in\":600}");
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A sandbox all of whose addresses are this server. */
    SandboxFile sandbox() {
        var client = new SandboxFile.Client("headgate-cli", "s");
        var warehouse = new SandboxFile.Warehouse("jdbc:redshift:", "u", "p");
        return new SandboxFile(address(), address(), address(), client, "admin", "t0ken", address(), null, warehouse);
    }

    void answers(String request, int status, String body) {
        answers(request, status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Each answer to a request is given once; the last one stays. */
    void answers(String request, int status, byte[] body) {
        script.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(new Scripted(status, body));
    }

    /** Method, path and body of each request so far. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            asked.add(request + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answers = script.getOrDefault(request, new ArrayDeque<>(List.of(new Scripted(418, new byte[] {'-'}))));
            var answer = answers.size() > 1 ? answers.remove() : answers.element();
            exchange.getResponseHeaders().set("Location", "/api/v1/runs/r-0001");
            exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
            exchange.getResponseBody().write(answer.body);
        }
    }
}
