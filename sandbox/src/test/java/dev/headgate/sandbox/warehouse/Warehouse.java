package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.Children;
import dev.headgate.sandbox.FreePorts;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import dev.headgate.sandbox.postgres.PostgresServer;
import dev.headgate.sandbox.warehouse.copy.FolderObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;

/** One warehouse on the embedded server for all tests of this JVM, migrated, reached by the genuine Redshift driver. */
final class Warehouse {

    static final Map<String, String> PASSWORDS = Map.of(
            WarehouseProxy.ADMIN,
            "a-secret",
            "headgate_owner",
            "o-secret",
            "headgate_loader",
            "l-secret",
            "headgate_console",
            "c-secret",
            "not_created_yet",
            "n-secret");

    static final Map<String, String> PLACEHOLDERS = Map.of(
            "catalog_database",
            "headgate_sandbox_lake",
            "lake_role",
            "arn:aws:iam::123456789012:role/headgate-sandbox-copy");

    private static final Warehouse ONE = started();

    final Home home;
    final Ports ports;
    final PostgresServer postgres;
    final WarehouseProxy proxy;
    final FolderObjects objects;

    private Warehouse() throws Exception {
        var state = Files.createTempDirectory("warehouse-test");
        home = new Home(project(), state);
        ports = new Ports(1, 1, 1, 1, FreePorts.one(), FreePorts.one(), 1, 1);
        objects = new FolderObjects(Files.createDirectories(state.resolve("objects")));
        var children = new Children(home);
        postgres = new PostgresServer(home, ports, children);
        proxy = new WarehouseProxy(home, ports, PASSWORDS, objects);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            proxy.close();
            postgres.close();
            children.close();
            delete(state);
        }));
        postgres.start();
        proxy.start();
        new WarehouseMigrations(home, proxy.url(), PASSWORDS).run(PLACEHOLDERS);
    }

    static Warehouse one() {
        return ONE;
    }

    /** A connection of the genuine driver. */
    static Connection connect(String user) throws SQLException {
        return connect(user, PASSWORDS.getOrDefault(user, ""));
    }

    static Connection connect(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(ONE.proxy.url(), properties);
    }

    /** The one value that a query yields, as text. */
    static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                return "no row";
            }
            return String.valueOf(rows.getString(1));
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path project() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("sql"))
                ? here
                : here.resolve("..").normalize();
    }

    private static Warehouse started() {
        try {
            return new Warehouse();
        } catch (Exception e) {
            throw new IllegalStateException("The warehouse for the tests did not start.", e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("Left behind: " + folder);
        }
    }
}
