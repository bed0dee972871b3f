package dev.headgate.sandbox.identity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands where the console hears of sign-outs. */
final class HearingConsole implements AutoCloseable {

    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
    private final HttpServer server;

    HearingConsole(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/logout/connect/back-channel/headgate", exchange -> {
            words.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String heard() throws InterruptedException {
        return Objects.requireNonNull(words.poll(10, TimeUnit.SECONDS), "nothing was heard");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
