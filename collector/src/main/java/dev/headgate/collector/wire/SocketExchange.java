package dev.headgate.collector.wire;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Keeps one connection an origin open, and opens a new one when the old one has gone stale. */
public final class SocketExchange implements Exchange {

    private final Sockets sockets;
    private final Map<Origin, Connection> open = new HashMap<>();

    public SocketExchange(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public Response send(Request request) throws IOException {
        var kept = open.remove(request.origin());
        if (kept != null) {
            try {
                return on(kept, request);
            } catch (Stale _) {
                // The other side closed a connection that had been idle, before it saw this request: ask on a new one.
            }
        }
        return on(new Connection(sockets.open(request.origin()), request.origin()), request);
    }

    private Response on(Connection connection, Request request) throws IOException {
        var reusable = false;
        try {
            var response = connection.exchange(request);
            reusable = connection.isReusable();
            return response;
        } finally {
            if (reusable) {
                open.put(request.origin(), connection);
            } else {
                connection.close();
            }
        }
    }

    @Override
    public void close() {
        open.values().forEach(Connection::close);
        open.clear();
    }

    /** The connection was closed before the first byte of an answer. */
    static final class Stale extends IOException {
        private static final long serialVersionUID = 1L;

        Stale(String sentence) {
            super(sentence);
        }
    }
}
