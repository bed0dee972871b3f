package dev.headgate.sandbox.aws.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Listens on the one address that stands for AWS and gives each call to its service. */
public final class GatewayServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(GatewayServer.class.getName());

    /** Headers that belong to one connection, not to the message. */
    static final Set<String> CONNECTION_HEADERS =
            Set.of("connection", "keep-alive", "transfer-encoding", "content-length", "date", "server", "upgrade");

    private final HttpServer server;
    private final CallCounts counts = new CallCounts();
    private final Map<String, Service> services;
    private final Service otherwise;

    /** Binds 127.0.0.1 at once; throws with a sentence when the port is taken. */
    public GatewayServer(int port, Map<String, Service> services, Service otherwise) throws IOException {
        this.services = Map.copyOf(services);
        this.otherwise = otherwise;
        // Without it the last packet of an answer waits 40 ms for the first one's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 512);
        } catch (IOException e) {
            throw new IOException(
                    "The AWS gateway cannot listen on 127.0.0.1:" + port + " (" + e.getMessage()
                            + "). End what uses the port, or set HEADGATE_PORT_GATEWAY.",
                    e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.createContext(CallCounts.PATH, counts::answer);
    }

    public void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var call = new Call(exchange, UUID.randomUUID().toString());
        counts.count(call);
        try (exchange;
                var answer = answer(call)) {
            send(exchange, call, answer);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} {1} ended early: {2}", call.method(), call.path(), e.getMessage());
        }
    }

    private Answer answer(Call call) {
        try {
            return services.getOrDefault(call.service(), otherwise).answer(call);
        } catch (AwsError e) {
            return e.answer(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AwsError(503, "ServiceUnavailable", "The sandbox is stopping.").answer(call);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} {1} {2} was not answered: {3}",
                    call.service(),
                    call.method(),
                    call.operation().isEmpty() ? call.path() : call.operation(),
                    e.getMessage());
            return new AwsError(503, "ServiceUnavailable", "The sandbox's AWS did not answer: " + e.getMessage())
                    .answer(call);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, call.service() + " " + call.method() + " " + call.path(), e);
            return new AwsError(400, "SandboxFailure", "The sandbox failed on this call: " + e).answer(call);
        }
    }

    private static void send(HttpExchange exchange, Call call, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach((name, values) -> {
            if (!CONNECTION_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values);
            }
        });
        // moto's interpreter and the SDKs both read it, and moto leaves it out of some answers.
        headers.computeIfAbsent("X-amzn-requestid", _ -> java.util.List.of(call.requestId()));
        if (call.header("User-Agent").startsWith("Boto3")) {
            // The interpreter's clients never retry, so none may meet a connection that has just been idle for too
            // long.
            headers.set("Connection", "close");
        }
        if (call.method().equals("HEAD") || answer.status() == 204 || answer.status() == 304) {
            if (answer.length() >= 0 && call.method().equals("HEAD")) {
                headers.set("Content-Length", String.valueOf(answer.length()));
            }
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), answer.length() == 0 ? -1 : Math.max(0, answer.length()));
        answer.body().transferTo(exchange.getResponseBody());
    }
}
