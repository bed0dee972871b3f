package dev.headgate.collector.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** One connection: writes a request in one packet where it fits, reads one answer. */
final class Connection {

    /** Servers drop idle connections after some seconds; one older than this is not tried again. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final Socket socket;
    private final Origin origin;
    private final OutputStream out;
    private final Incoming in;
    private boolean used;
    private boolean reusable;
    private long lastUse;

    Connection(Socket socket, Origin origin) throws IOException {
        this.socket = socket;
        this.origin = origin;
        this.out = socket.getOutputStream();
        this.in = new Incoming(socket.getInputStream());
    }

    Response exchange(Request request) throws IOException {
        if (used && System.nanoTime() - lastUse > IDLE_NANOS) {
            throw new SocketExchange.Stale("The connection had been idle.");
        }
        write(request);
        var response = in.response(used);
        reusable = !in.endsConnection();
        used = true;
        lastUse = System.nanoTime();
        return response;
    }

    boolean isReusable() {
        return reusable;
    }

    private void write(Request request) throws IOException {
        var head = new StringBuilder(768)
                .append(request.method())
                .append(' ')
                .append(request.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(origin.authority())
                .append("\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (request.body().length > 0) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var all = new byte[start.length + request.body().length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(request.body(), 0, all, start.length, request.body().length);
        try {
            out.write(all);
            out.flush();
        } catch (IOException e) {
            if (used) {
                throw new SocketExchange.Stale("The other side had closed the connection.");
            }
            throw e;
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // It is being thrown away.
        }
    }
}
