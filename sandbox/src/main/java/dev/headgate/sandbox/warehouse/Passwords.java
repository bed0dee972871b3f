package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.postgres.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** The passwords of the warehouse's users: those the sandbox was given, else those set by CREATE USER. */
final class Passwords {

    private final Map<String, String> given;
    private final String database;

    Passwords(Map<String, String> given, String database) {
        this.given = Map.copyOf(given);
        this.database = database;
    }

    /** MD5 of password and user, as PostgreSQL and Redshift keep it; empty for a user who cannot log in by password. */
    Optional<String> hash(String user) {
        var password = given.get(user);
        if (password != null) {
            return Optional.of(Doorman.md5((password + user).getBytes(StandardCharsets.UTF_8)));
        }
        return set(user);
    }

    private Optional<String> set(String user) {
        var query = "select substr(rolpassword, 4) from pg_authid"
                + " where rolname = ? and rolcanlogin and rolpassword like 'md5%'";
        try (var connection = DriverManager.getConnection(database, PostgresServer.SUPERUSER, "");
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, user);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            System.getLogger("warehouse")
                    .log(System.Logger.Level.WARNING, "The password of {0} could not be looked up: {1}", user, e);
            return Optional.empty();
        }
    }
}
