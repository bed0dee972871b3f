package dev.headgate.collector.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketExchangeTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final SocketExchange exchange =
            new SocketExchange(new Sockets(Duration.ofSeconds(5), Duration.ofSeconds(5)));
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        exchange.close();
        server.close();
    }

    @Test
    void a_kept_connection_serves_the_next_request() throws IOException {
        serve(List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab",
                "HTTP/1.1 404 No\r\nX-A: b\r\nContent-Length: 0\r\n\r\n"));

        assertThat(text(get())).isEqualTo("ab");
        var second = get();

        assertThat(second.status()).isEqualTo(404);
        assertThat(second.header("x-a")).contains("b");
        assertThat(seen)
                .hasSize(2)
                .allSatisfy(head -> assertThat(head).startsWith("1 GET /b?acl HTTP/1.1\r\nHost: 127.0.0.1:"));
    }

    @Test
    void chunks_are_joined_and_a_body_without_a_length_ends_with_the_connection() throws IOException {
        serve(
                List.of(
                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n1\r\nd\r\n0\r\nTrailer: t\r\n\r\n"),
                List.of("HTTP/1.0 200 OK\r\n\r\nto the end"));

        assertThat(text(get())).isEqualTo("abcd");
        assertThat(text(get())).isEqualTo("to the end");
    }

    @Test
    void a_connection_that_was_closed_while_idle_is_replaced() throws IOException {
        serve(
                List.of("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1"),
                List.of("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n2"));

        assertThat(text(get())).isEqualTo("1");
        assertThat(text(get())).isEqualTo("2");
        assertThat(seen).extracting(head -> head.substring(0, 1)).containsExactly("1", "2");
    }

    @Test
    void a_connection_that_is_to_be_closed_is_not_used_again() throws IOException {
        serve(
                List.of("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\n1", "never"),
                List.of("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n2"));

        assertThat(text(get())).isEqualTo("1");
        assertThat(text(get())).isEqualTo("2");
    }

    @Test
    void a_cut_body_is_no_answer() throws IOException {
        serve(List.of("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"));

        assertThatThrownBy(this::get).isInstanceOf(IOException.class).hasMessageContaining("cut off after 3 of 10");
    }

    @Test
    void what_is_no_http_and_what_is_too_long_are_refused() throws IOException {
        serve(
                List.of("SSH-2.0-x\r\n\r\n"),
                List.of("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"),
                List.of("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"),
                List.of("HTTP/1.1 200 OK\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"),
                List.of(""));

        for (var sentence : List.of("HTTP/1.1", "length", "length", "longer", "without an answer")) {
            assertThatThrownBy(this::get).isInstanceOf(IOException.class).hasMessageContaining(sentence);
        }
    }

    @Test
    void an_endpoint_is_an_address_of_http() {
        assertThat(Origin.of(URI.create("https://s3.eu-central-1.amazonaws.com")))
                .isEqualTo(new Origin(true, "s3.eu-central-1.amazonaws.com", 443));
        assertThat(Origin.of(URI.create("http://127.0.0.1:4566")).authority()).isEqualTo("127.0.0.1:4566");
        assertThatThrownBy(() -> Origin.of(URI.create("ftp://a"))).hasMessageContaining("neither");
    }

    private Response get() throws IOException {
        var origin = new Origin(false, "127.0.0.1", server.getLocalPort());
        return exchange.send(new Request(origin, "GET", "/b?acl", Map.of("x-amz-date", "now"), new byte[0]));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Each list is one connection, each text the answer to one request on it; then it is closed. */
    @SafeVarargs
    private void serve(List<String>... connections) {
        Thread.ofVirtual().start(() -> {
            try {
                for (var number = 0; number < connections.length; number++) {
                    connection(number + 1, connections[number]);
                }
            } catch (IOException e) {
                seen.add("0 " + e);
            }
        });
    }

    private void connection(int number, List<String> answers) throws IOException {
        try (var socket = server.accept()) {
            for (var answer : answers) {
                var head = new StringBuilder();
                while (!head.toString().endsWith("\r\n\r\n")) {
                    var read = socket.getInputStream().read();
                    if (read < 0) {
                        return;
                    }
                    head.append((char) read);
                }
                seen.add(number + " " + head);
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }
}
