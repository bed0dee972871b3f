package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.postgres.PostgresServer;
import dev.headgate.sandbox.warehouse.copy.Load;
import dev.headgate.sandbox.warehouse.copy.LoadError;
import dev.headgate.sandbox.warehouse.dialect.CopyCommand;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/** Writes down what Redshift's system views tell of loads; on a connection of its own, so that a rollback does not undo it. */
final class Records {

    private static final String HISTORY = "insert into redshift.load_history"
            + "(user_name, table_name, data_source, file_format, source_file_count, file_bytes_scanned, loaded_rows, status)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ERROR = "insert into redshift.load_errors"
            + "(user_name, table_name, file_name, line_number, column_name, column_type, error_code, error_message)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final String database;

    Records(String database) {
        this.database = database;
    }

    void loaded(String user, CopyCommand command, Load load) {
        try {
            switch (load) {
                case Load.Done done ->
                    insert(
                            HISTORY,
                            user,
                            command.table(),
                            command.from().url(),
                            command.format().name().toLowerCase(Locale.ROOT),
                            done.files(),
                            done.bytes(),
                            done.rows(),
                            "completed");
                case Load.Failed failed -> {
                    if (failed.error().isPresent()) {
                        error(user, command, failed.error().get());
                    }
                }
            }
        } catch (SQLException e) {
            System.getLogger("warehouse").log(System.Logger.Level.WARNING, "A load was not written down: {0}", e);
        }
    }

    private void error(String user, CopyCommand command, LoadError error) throws SQLException {
        insert(
                ERROR,
                user,
                command.table(),
                error.file(),
                error.line(),
                error.column(),
                error.type(),
                error.code(),
                error.reason());
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (var connection = DriverManager.getConnection(database, PostgresServer.SUPERUSER, "");
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
