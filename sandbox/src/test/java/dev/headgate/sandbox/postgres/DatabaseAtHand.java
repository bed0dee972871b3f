package dev.headgate.sandbox.postgres;

import dev.headgate.sandbox.Children;
import dev.headgate.sandbox.FreePorts;
import dev.headgate.sandbox.Home;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A plain PostgreSQL for tests that need a database and not the warehouse's dialect. */
public final class DatabaseAtHand implements AutoCloseable {

    private final Children children;
    private final PostgresServer server;

    private DatabaseAtHand(Children children, PostgresServer server) {
        this.children = children;
        this.server = server;
    }

    /** Starts a server with its data in the folder. */
    public static DatabaseAtHand in(Path folder) throws Exception {
        var home = new Home(folder, folder);
        var children = new Children(home);
        var server = new PostgresServer(home, FreePorts.take(), children);
        server.start();
        return new DatabaseAtHand(children, server);
    }

    /** A connection as the user; the server's own is {@link PostgresServer#SUPERUSER}. */
    public Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(server.url(PostgresServer.ANALYTICS), user, "");
    }

    @Override
    public void close() {
        server.close();
        children.close();
    }
}
