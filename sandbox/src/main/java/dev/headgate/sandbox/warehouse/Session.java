package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.warehouse.dialect.Dialect;
import dev.headgate.sandbox.warehouse.wire.Backend;
import dev.headgate.sandbox.warehouse.wire.Build;
import dev.headgate.sandbox.warehouse.wire.Client;
import dev.headgate.sandbox.warehouse.wire.Message;
import dev.headgate.sandbox.warehouse.wire.Report;
import java.io.EOFException;
import java.io.IOException;

/** One client's connection, from its first statement to its last. */
final class Session {

    private final Client client;
    private final Backend backend;
    private final SimpleQueries simple;
    private final ExtendedQueries extended;

    Session(String user, Client client, Backend backend, Forwarder forwarder, Services services) {
        this.client = client;
        this.backend = backend;
        var dialect = new Dialect(services.externalSchemas()::contains);
        var commands = new Commands(user, client, backend, forwarder, services);
        this.simple = new SimpleQueries(dialect, commands);
        this.extended = new ExtendedQueries(dialect, commands);
    }

    /** Serves until the client says goodbye or is gone. */
    void serve() throws IOException {
        try {
            for (var message = Message.read(client.in()); message.type() != 'X'; message = Message.read(client.in())) {
                take(message);
            }
            backend.send(Build.empty('X'));
            backend.flush();
        } catch (EOFException _) {
            // the client left without a word; closing the backend rolls back what it left open
        }
    }

    private void take(Message message) throws IOException {
        switch (message.type()) {
            case 'Q' -> simple.run(message.fields().text());
            case 'P', 'B', 'D', 'E', 'C', 'S', 'H' -> extended.take(message);
            case 'F', 'd', 'c', 'f' -> {
                client.send(
                        Report.error("0A000", "Redshift takes neither function calls nor COPY rows on its connection.")
                                .asError());
                client.send(Build.ready(backend.status()));
                client.flush();
            }
            default -> throw new IOException("A client sent a message of the unknown type '" + message.type() + "'.");
        }
    }
}
