package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.warehouse.wire.Backend;
import dev.headgate.sandbox.warehouse.wire.Build;
import dev.headgate.sandbox.warehouse.wire.Client;
import dev.headgate.sandbox.warehouse.wire.Message;
import dev.headgate.sandbox.warehouse.wire.Report;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Passes on what PostgreSQL says, with the session values that Redshift would report in place of its own. */
final class Forwarder implements Backend.Listener {

    private final Client client;
    private volatile boolean silentReady;
    private volatile boolean failed;
    private volatile byte[] key = new byte[0];
    private volatile String error = "";
    private volatile String tag = "";

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
                error = Report.of(message).message();
                client.send(message);
                client.flush();
            }
            case 'C' -> {
                tag = message.fields().text();
                client.send(message);
            }
            default -> client.send(message);
        }
    }

    /** The number by which the session is known, which a cancel request must show. */
    int session() {
        return key.length < 4 ? 0 : ByteBuffer.wrap(key).getInt();
    }

    /** What the client was told since this was asked last. */
    StatementGate.Ending takeEnding() {
        var ending = new StatementGate.Ending(error, tag);
        error = "";
        tag = "";
        return ending;
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
