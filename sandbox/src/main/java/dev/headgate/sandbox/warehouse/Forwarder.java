package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.warehouse.wire.Backend;
import dev.headgate.sandbox.warehouse.wire.Build;
import dev.headgate.sandbox.warehouse.wire.Client;
import dev.headgate.sandbox.warehouse.wire.Message;
import java.io.IOException;

/** Passes on what PostgreSQL says, with the session values that Redshift would report in place of its own. */
final class Forwarder implements Backend.Listener {

    private final Client client;
    private volatile boolean silentReady;
    private volatile boolean failed;
    private volatile byte[] key = new byte[0];

    Forwarder(Client client) {
        this.client = client;
    }

    @Override
    public void accept(Message message) throws IOException {
        switch (message.type()) {
            case 'R' -> {
                // the proxy has asked for the password itself; PostgreSQL trusts it
            }
            case 'S' -> client.send(asRedshift(message));
            case 'K' -> {
                key = message.body();
                client.send(message);
            }
            case 'Z' -> {
                if (!silentReady) {
                    client.send(message);
                }
                client.flush();
            }
            case 'E' -> {
                failed = true;
                client.send(message);
                client.flush();
            }
            default -> client.send(message);
        }
    }

    /** What a cancel request must show. */
    byte[] key() {
        return key;
    }

    /** From now on the client hears of errors but not that the server is ready, because the proxy goes on by itself. */
    void silenceReady() {
        failed = false;
        silentReady = true;
    }

    /** Ends the silence; whether an error was passed on in it. */
    boolean endSilence() {
        silentReady = false;
        return failed;
    }

    private static Message asRedshift(Message message) {
        var fields = message.fields();
        var name = fields.text();
        return name.equals("server_version") ? Build.parameter(name, "8.0.2") : message;
    }
}
