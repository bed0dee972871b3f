package dev.headgate.glue.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of S3 as the store uses, by path-style addresses on a port of this machine. */
public final class FakeS3 implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
    private static final int PAGE = 3;

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;

    public FakeS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The objects by {@code <bucket>/<key>}. */
    public Map<String, byte[]> objects() {
        return objects;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(1);
        var query = exchange.getRequestURI().getQuery();
        var body = body(exchange);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, body);
                answer(exchange, 200, new byte[0]);
            }
            case "POST" -> {
                KEY.matcher(new String(body, UTF_8))
                        .results()
                        .forEach(match -> objects.remove(path.replaceAll("/$", "") + "/" + match.group(1)));
                answer(exchange, 200, "<DeleteResult/>".getBytes(UTF_8));
            }
            default -> {
                if (query != null && query.contains("list-type")) {
                    answer(exchange, 200, list(path.replaceAll("/$", ""), query).getBytes(UTF_8));
                } else {
                    get(exchange, path);
                }
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        var object = objects.get(path);
        if (object == null) {
            answer(
                    exchange,
                    404,
                    "<Error><Code>NoSuchKey</Code><Message>No such key.</Message></Error>".getBytes(UTF_8));
        } else {
            answer(exchange, 200, object);
        }
    }

    /** Three keys a page, so that the paging is used. */
    private String list(String bucket, String query) {
        var asked = Pattern.compile("&")
                .splitAsStream(query)
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part.length > 1 ? part[1] : ""));
        var from = bucket + "/" + asked.getOrDefault("continuation-token", "");
        var keys = objects.keySet().stream()
                .filter(key ->
                        key.startsWith(bucket + "/" + asked.getOrDefault("prefix", "")) && key.compareTo(from) > 0)
                .map(key -> key.substring(bucket.length() + 1))
                .toList();
        var page = keys.subList(0, Math.min(PAGE, keys.size()));
        var more = keys.size() > page.size();
        var contents = page.stream()
                .map(key -> "<Contents><Key>" + key + "</Key></Contents>")
                .collect(Collectors.joining());
        return "<ListBucketResult><IsTruncated>" + more + "</IsTruncated>"
                + (more ? "<NextContinuationToken>" + page.get(page.size() - 1) + "</NextContinuationToken>" : "")
                + contents + "</ListBucketResult>";
    }

    /** The body without the chunk sizes and signatures that the SDK writes between. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var hash = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        if (hash == null || !hash.startsWith("STREAMING")) {
            return body;
        }
        var plain = new ByteArrayOutputStream();
        var text = new String(body, ISO_8859_1);
        var at = 0;
        while (true) {
            var end = text.indexOf("\r\n", at);
            var size = Integer.parseInt(text.substring(at, end).replaceAll(";.*", ""), 16);
            if (size == 0) {
                return plain.toByteArray();
            }
            plain.write(body, end + 2, size);
            at = end + 2 + size + 2;
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
