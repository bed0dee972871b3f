package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Refreshes the materialized views with AUTO REFRESH YES soon after a table under them changed. */
final class Refresher implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("warehouse");
    private static final String STALE = """
            select r.view::regclass::text from redshift.refreshes r join pg_catalog.pg_class c on c.oid = r.view
            where r.automatic and r.base_state is distinct from redshift.base_state(r.view)
            """;

    private final String database;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("refresher").daemon().factory());

    Refresher(String database) {
        this.database = database;
    }

    void open() {
        var unused = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        try (var connection = DriverManager.getConnection(database, PostgresServer.SUPERUSER, "")) {
            var stale = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(STALE)) {
                while (rows.next()) {
                    stale.add(rows.getString(1));
                }
            }
            for (var view : stale) {
                refresh(connection, view);
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "Materialized views were not looked at: {0}", e.getMessage());
        }
    }

    /** Notes the tables' state before the refresh, so that a change during it leads to another one. */
    private static void refresh(Connection connection, String view) throws SQLException {
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // A load holds its table for a while; readers of the view must not wait for that behind this refresh.
            statement.execute("set lock_timeout = '500ms'");
            statement.execute("select redshift.before_refresh('" + view.replace("'", "''") + "')");
            statement.execute("refresh materialized view " + view);
            connection.commit();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} is not refreshed yet: {1}", view, e.getMessage());
            connection.rollback();
        }
    }
}
