package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.postgres.PostgresServer;
import dev.headgate.sandbox.warehouse.dialect.Masked;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Lets every statement in at once and writes down, a little later, what it was and how it ended. */
final class QueryHistory implements StatementGate, AutoCloseable {

    private static final System.Logger LOG = System.getLogger("warehouse");
    private static final int WAITING = 50_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final String INSERT = "insert into redshift.query_history"
            + "(user_name, session_id, query_type, status, start_time, end_time, execution_time, error_message, returned_rows, query_text)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private record Entry(Statement statement, Ending ending, Instant start, Instant end) {}

    private final String database;
    private final Clock clock;
    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>(WAITING);
    private final Thread writer =
            Thread.ofPlatform().name("query-history").daemon().unstarted(this::write);

    QueryHistory(String database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void open() {
        writer.start();
    }

    @Override
    public Pass enter(Statement statement) {
        var start = clock.instant();
        return ending -> {
            if (!waiting.offer(new Entry(statement, ending, start, clock.instant()))) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The history of queries cannot keep up; a query is missing in it.");
            }
        };
    }

    @Override
    public void close() {
        writer.interrupt();
    }

    private void write() {
        try {
            while (true) {
                List<Entry> entries = new ArrayList<>();
                entries.add(waiting.take());
                waiting.drainTo(entries, 1_000);
                insert(entries);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void insert(List<Entry> entries) {
        try (var connection = DriverManager.getConnection(database, PostgresServer.SUPERUSER, "");
                var statement = connection.prepareStatement(INSERT)) {
            for (var entry : entries) {
                var column = 1;
                for (var value : values(entry)) {
                    statement.setObject(column++, value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} queries are missing in the history: {1}",
                    entries.size(),
                    e.getMessage());
        }
    }

    private static @Nullable Object[] values(Entry entry) {
        var text = Masked.text(entry.statement.sql()).replace("\0", "");
        var error = entry.ending.error();
        return new @Nullable Object[] {
            entry.statement.user(),
            entry.statement.session(),
            type(text),
            error.isEmpty() ? "success" : error.contains("canceling statement") ? "canceled" : "failed",
            utc(entry.start),
            utc(entry.end),
            Duration.between(entry.start, entry.end).toNanos() / 1_000,
            error.isEmpty() ? null : error,
            rows(entry.ending.tag()),
            text.substring(0, Math.min(LONGEST_TEXT, text.length()))
        };
    }

    private static String type(String sql) {
        var first = sql.strip().split("[^A-Za-z]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (first) {
            case "SELECT", "INSERT", "UPDATE", "DELETE", "COPY", "UNLOAD" -> first;
            case "WITH" -> "SELECT";
            case "CREATE", "ALTER", "DROP", "TRUNCATE" -> "DDL";
            case "MERGE" -> "OTHER";
            default -> "UTILITY";
        };
    }

    private static @Nullable Long rows(String tag) {
        return tag.matches("SELECT \\d+") ? Long.valueOf(tag.substring(7)) : null;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
