package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.postgres.PostgresServer;
import dev.headgate.sandbox.warehouse.dialect.Settings;
import dev.headgate.sandbox.warehouse.wire.Backend;
import dev.headgate.sandbox.warehouse.wire.Build;
import dev.headgate.sandbox.warehouse.wire.Client;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes connections and gives each to a thread of its own. */
final class Reception implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("warehouse");

    /** What a driver may say at the start that PostgreSQL knows; the rest is Redshift's own and dropped. */
    private static final Set<String> KNOWN = Set.of("application_name", "extra_float_digits");

    private final ServerSocket socket;
    private final int postgres;
    private final Doorman doorman;
    private final Services services;
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();

    Reception(ServerSocket socket, int postgres, Doorman doorman, Services services) {
        this.socket = socket;
        this.postgres = postgres;
        this.doorman = doorman;
        this.services = services;
    }

    void open() {
        Thread.ofPlatform().name("warehouse").daemon().start(this::listen);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The warehouse's port did not close: {0}", e);
        }
        clients.forEach(Client::close);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().name("warehouse-session").start(() -> receive(connection));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.log(System.Logger.Level.WARNING, "The warehouse could not take a connection: {0}", e);
                }
            }
        }
    }

    private void receive(Socket connection) {
        try (var client = new Client(connection)) {
            clients.add(client);
            switch (doorman.greet(client)) {
                case Arrival.Login login -> login(client, login);
                case Arrival.Cancel(var key) -> Backend.cancel(postgres, key);
                case Arrival.Nothing _ -> {}
            }
            clients.remove(client);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "A session of the warehouse ended early", e);
        }
    }

    private void login(Client client, Arrival.Login login) throws IOException {
        if (!doorman.admits(client, login)) {
            return;
        }
        if (!login.database().equals(PostgresServer.ANALYTICS)) {
            Doorman.refuse(client, "3D000", "database \"" + login.database() + "\" does not exist");
            return;
        }
        client.send(Build.message('R').int32(0).done());
        var forwarder = new Forwarder(client);
        try (var backend = Backend.connect(postgres, parameters(login), forwarder)) {
            new Session(login.user(), client, backend, forwarder, services).serve();
        }
    }

    private static Map<String, String> parameters(Arrival.Login login) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("user", login.user());
        parameters.put("database", login.database());
        parameters.put("client_encoding", "UTF8");
        parameters.put("DateStyle", "ISO, MDY");
        parameters.put("TimeZone", "UTC");
        // Redshift reads a backslash in a string as an escape, and its transactions see one snapshot.
        parameters.put("standard_conforming_strings", "off");
        parameters.put("escape_string_warning", "off");
        parameters.put("default_transaction_isolation", "repeatable read");
        parameters.put("password_encryption", "md5");
        Settings.OWN.forEach((name, value) -> parameters.put(Settings.kept(name), value));
        login.parameters().forEach((name, value) -> {
            if (KNOWN.contains(name)) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }
}
