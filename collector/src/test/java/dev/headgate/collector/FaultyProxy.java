package dev.headgate.collector;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and an endpoint, answers some requests with a fault of its own, and remembers when each came. */
public final class FaultyProxy implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final URI behind;
    private final Faults faults;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();

    /** Starts on a port of its own. */
    public FaultyProxy(URI behind, Faults faults) throws IOException {
        this.behind = behind;
        this.faults = faults;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Nanoseconds of each request's arrival, in order. */
    List<Long> arrivals() {
        return arrivals.stream().sorted().toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        arrivals.add(System.nanoTime());
        var body = exchange.getRequestBody().readAllBytes();
        var uri = exchange.getRequestURI();
        var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        var fault = faults.of(uri.getRawPath().substring(1), query);
        try (exchange) {
            if (fault.isPresent()) {
                answer(exchange, fault.get().status(), fault.get().body().getBytes(UTF_8));
            } else {
                forward(exchange, body);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (var name : List.of("Authorization", "X-amz-target", "Content-type", "X-amz-account-id")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> request.header(name, value));
        }
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        answer.headers()
                .firstValue("x-amz-bucket-region")
                .ifPresent(region -> exchange.getResponseHeaders().add("x-amz-bucket-region", region));
        answer(exchange, answer.statusCode(), answer.body());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }

    /** Decides which requests go wrong. */
    @FunctionalInterface
    public interface Faults {

        /** What is answered in place of the endpoint's answer, if anything. */
        Optional<Fault> of(String bucket, String query);
    }

    /** An answer in place of the endpoint's. */
    public record Fault(int status, String body) {

        static Fault error(int status, String code) {
            return new Fault(status, "<Error><Code>" + code + "</Code><Message>On purpose</Message></Error>");
        }
    }
}
