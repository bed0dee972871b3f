package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.postgres.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the schemas that lie over a data catalog, remembered until a definition may have changed them. */
final class ExternalSchemas {

    private final String database;
    private volatile @Nullable Set<String> names;

    ExternalSchemas(String database) {
        this.database = database;
    }

    boolean contains(String schema) {
        var known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return known.contains(schema);
    }

    void mayHaveChanged() {
        names = null;
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
