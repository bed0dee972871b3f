package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.postgres.PostgresServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the database look like a new Redshift cluster: its admin, its open public schema, its catalog. */
final class Catalog {

    private Catalog() {}

    static void prepare(String database) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(database, PostgresServer.SUPERUSER, "");
                var statement = connection.createStatement()) {
            if (isNew(connection)) {
                statement.execute("create role " + WarehouseProxy.ADMIN + " login superuser");
                statement.execute("grant create on schema public to public");
            }
            statement.execute(definitions());
        }
    }

    private static boolean isNew(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            statement.setString(1, WarehouseProxy.ADMIN);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static String definitions() throws IOException {
        try (var in = Catalog.class.getResourceAsStream("redshift.sql")) {
            if (in == null) {
                throw new FileNotFoundException("redshift.sql is missing from the sandbox's jar; build it again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
