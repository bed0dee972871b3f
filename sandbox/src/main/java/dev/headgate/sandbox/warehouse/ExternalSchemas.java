package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.postgres.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The names of the schemas that lie over a data catalog, read again when a definition may have changed them or after two seconds. */
final class ExternalSchemas {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(2);

    private record Known(Set<String> names, long since) {}

    private final String database;
    private volatile @Nullable Known known;

    ExternalSchemas(String database) {
        this.database = database;
    }

    boolean contains(String schema) {
        var current = known;
        // Another session's transaction may commit at any time, so nothing is remembered for long.
        if (current == null || System.nanoTime() - current.since > FRESH) {
            current = new Known(read(), System.nanoTime());
            known = current;
        }
        return current.names.contains(schema);
    }

    void mayHaveChanged() {
        known = null;
    }

    private Set<String> read() {
        try (var connection = DriverManager.getConnection(database, PostgresServer.SUPERUSER, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select schemaname from redshift.svv_external_schemas")) {
            var found = new HashSet<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            System.getLogger("warehouse")
                    .log(System.Logger.Level.WARNING, "External schemas could not be read: {0}", e);
            return Set.of();
        }
    }
}
