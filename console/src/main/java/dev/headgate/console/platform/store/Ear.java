package dev.headgate.console.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A connection that does nothing but listen; it belongs to no pool, because it is never given back. */
final class Ear implements AutoCloseable {

    /** How long one wait is; after a silent one the connection has to prove that it lives. */
    private static final int WAIT_MILLIS = 2_000;

    private static final int PROOF_SECONDS = 5;

    private final Connection connection;

    private Ear(Connection connection) {
        this.connection = connection;
    }

    static Ear of(JdbcConnectionDetails database) {
        try {
            var connection = DriverManager.getConnection(database.getJdbcUrl(), properties(database));
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + PostgresChangeFeed.CHANNEL);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new Ear(connection);
        } catch (SQLException e) {
            throw new Lost(e);
        }
    }

    private static Properties properties(JdbcConnectionDetails database) {
        var properties = new Properties();
        properties.setProperty("user", Objects.requireNonNullElse(database.getUsername(), ""));
        properties.setProperty("password", Objects.requireNonNullElse(database.getPassword(), ""));
        properties.setProperty("ApplicationName", "headgate-changes");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** What was told meanwhile, as soon as something is; nothing after a silence. */
    List<String> heard() {
        try {
            var told = connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
            if (told != null && told.length > 0) {
                return Stream.of(told).map(PGNotification::getParameter).toList();
            }
            if (!connection.isValid(PROOF_SECONDS)) {
                throw new SQLException("The connection is silent.");
            }
            return List.of();
        } catch (SQLException e) {
            throw new Lost(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Lost(e);
        }
    }

    /** The connection is gone or could not be made. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
