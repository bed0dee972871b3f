package dev.headgate.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A paged API on a port of its own; faults are lined up by the test and met by the next requests. */
public final class SalesApi implements AutoCloseable {

    private final HttpServer server;
    private final TimeKeeper time;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> records;
    private final int pageSize;
    private int overlap;

    /** Serves the records in pages. */
    public SalesApi(TimeKeeper time, List<String> records, int pageSize) {
        this.time = time;
        this.records = records;
        this.pageSize = pageSize;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /** Records with ids from 1, in order. */
    public static List<String> sales(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> "{\"id\":" + id + ",\"amount\":\"" + id + ".10\"}")
                .toList();
    }

    /** Each page begins with so many records of the page before. */
    public SalesApi overlapping(int by) {
        overlap = by;
        return this;
    }

    /** The next request meets this fault; further ones queue behind it. */
    public synchronized SalesApi then(Fault fault) {
        faults.add(fault);
        return this;
    }

    /** The next request is served well. */
    public SalesApi thenWell() {
        return then((exchange, api) -> api.page(exchange));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The requests so far. */
    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Fault fault;
            synchronized (this) {
                var headers = new HashMap<String, String>();
                exchange.getRequestHeaders()
                        .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
                asked.add(new Asked(exchange.getRequestURI().toString(), headers, time.now()));
                fault = faults.poll();
            }
            if (fault == null) {
                page(exchange);
            } else {
                fault.answer(exchange, this);
            }
        }
    }

    /** Answers with the page that the request names by cursor, page or offset. */
    public void page(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        var from = query.containsKey("offset")
                ? Integer.parseInt(query.getOrDefault("offset", "0"))
                : query.containsKey("page")
                        ? (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * pageSize
                        : Integer.parseInt(query.getOrDefault("cursor", "c0").substring(1));
        var begin = Math.max(0, from - overlap);
        var end = Math.min(records.size(), from + pageSize);
        var body = "{\"data\":[" + (begin >= end ? "" : String.join(",", records.subList(begin, end))) + "],\"next\":"
                + (end < records.size() ? "\"c" + end + "\"" : "null") + "}";
        send(exchange, 200, "application/json", body);
    }

    /** Answers with a whole body. */
    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? Map.of()
                : java.util.Arrays.stream(query.split("&", -1))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** A way to answer a request badly. */
    public interface Fault {
        /** Answers the request. */
        void answer(HttpExchange exchange, SalesApi api) throws IOException;

        /** A status without a body. */
        static Fault status(int status) {
            return (exchange, api) -> send(exchange, status, "text/plain", "");
        }

        /** Too many requests, with the header given. */
        static Fault throttled(String retryAfter) {
            return (exchange, api) -> {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                send(exchange, 429, "text/plain", "slow down");
            };
        }

        /** A body of this type. */
        static Fault body(String type, String body) {
            return (exchange, api) -> send(exchange, 200, type, body);
        }

        /** A body shorter than its Content-Length. */
        static Fault cut() {
            return (exchange, api) -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("{\"data\":[{\"id\":1".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            };
        }

        /** A redirect. */
        static Fault redirect(String to) {
            return (exchange, api) -> {
                exchange.getResponseHeaders().set("Location", to);
                send(exchange, 302, "text/plain", "");
            };
        }
    }

    /** A request and when it came, by the test's clock. */
    public record Asked(String uri, Map<String, String> headers, Instant at) {}
}
