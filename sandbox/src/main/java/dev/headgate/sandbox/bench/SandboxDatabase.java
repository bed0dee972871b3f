package dev.headgate.sandbox.bench;

import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import dev.headgate.sandbox.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The console's database of the sandbox that runs from this state folder, and no other one. */
final class SandboxDatabase {

    private final Home home;
    private final Ports ports;

    SandboxDatabase(Map<String, String> environment) {
        this.home = Home.of(environment);
        this.ports = Ports.of(environment);
    }

    /** A connection that may do anything. Throws with a sentence when what listens there keeps its data somewhere else. */
    Connection open() throws SQLException, IOException {
        var connection = connect();
        var kept = one(connection, "show data_directory");
        var expected = home.data().resolve("postgres");
        if (!Files.exists(expected) || !Path.of(kept).toRealPath().equals(expected.toRealPath())) {
            connection.close();
            throw new IllegalStateException("The PostgreSQL on port " + ports.postgres() + " keeps its data in " + kept
                    + ", not in this sandbox's " + expected + ". Only a sandbox's own database is touched; set"
                    + " HEADGATE_STATE and HEADGATE_PORT_POSTGRES to those of the sandbox that runs.");
        }
        return connection;
    }

    private Connection connect() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + PostgresServer.CONSOLE;
        try {
            return DriverManager.getConnection(url, PostgresServer.SUPERUSER, "");
        } catch (SQLException e) {
            throw new SQLException(
                    "No sandbox's PostgreSQL answers on port " + ports.postgres() + " (" + e.getMessage()
                            + "). Start one by ./headgate up.",
                    e.getSQLState(),
                    e);
        }
    }

    /** The one value that a query answers. */
    static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Where the server writes its log. */
    Path log() {
        return home.logs().resolve("postgres.log");
    }
}
