package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Part;
import dev.headgate.sandbox.Ports;
import dev.headgate.sandbox.postgres.PostgresServer;
import dev.headgate.sandbox.warehouse.copy.Loader;
import dev.headgate.sandbox.warehouse.copy.ObjectReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the warehouse on 127.0.0.1 to the genuine Redshift driver, with PostgreSQL's {@code analytics} behind it. */
public final class WarehouseProxy implements Part {

    /** The user who may create the others; a superuser, as the one that Redshift makes with a cluster. */
    public static final String ADMIN = "headgate_admin";

    private final Ports ports;
    private final String database;
    private final Passwords passwords;
    private final QueryHistory history;
    private final Services services;
    private @Nullable Reception reception;
    private @Nullable Refresher refresher;

    /**
     * A warehouse over a PostgreSQL server that runs already.
     *
     * @param passwords of users by name; users made later by CREATE USER have their own
     * @param objects where COPY reads from
     */
    public WarehouseProxy(Home home, Ports ports, Map<String, String> passwords, ObjectReader objects) {
        this.ports = ports;
        this.database = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + PostgresServer.ANALYTICS;
        this.passwords = new Passwords(passwords, database);
        var loader = new Loader(objects, home.state().resolve("tmp"));
        this.history = new QueryHistory(database, Clock.systemUTC());
        this.services = new Services(loader, new ExternalSchemas(database), new Records(database), history);
    }

    @Override
    public String name() {
        return "warehouse";
    }

    /** The address for the Redshift driver. */
    public String url() {
        return "jdbc:redshift://127.0.0.1:" + ports.warehouse() + "/" + PostgresServer.ANALYTICS + "?ssl=false";
    }

    @Override
    public void start() throws IOException, SQLException {
        Catalog.prepare(database);
        history.open();
        var socket = new ServerSocket(ports.warehouse(), 128, InetAddress.getLoopbackAddress());
        var receiving = new Reception(socket, ports.postgres(), new Doorman(passwords), services);
        receiving.open();
        reception = receiving;
        var refreshing = new Refresher(database);
        refreshing.open();
        refresher = refreshing;
    }

    @Override
    public void close() {
        if (refresher != null) {
            refresher.close();
        }
        if (reception != null) {
            reception.close();
        }
        history.close();
    }
}
