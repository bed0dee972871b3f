package dev.headgate.sandbox.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Changes a step of one generated run as the console's own store does: the row and its announcement in one transaction. */
final class Probe implements AutoCloseable {

    private final Connection connection;
    private final String run;
    private final int attempt;
    private final long step;

    /** Takes a run that ended long ago, so that the console leaves it alone. */
    Probe(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select s.run, s.attempt, min(s.number) from run_step s"
                        + " join run r on r.id = s.run and r.attempt = s.attempt where r.requested_by like '"
                        + Texts.MARK + ": %' and r.state = 'SUCCEEDED' group by s.run, s.attempt"
                        + " order by s.run desc limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException(
                        "There is no generated run to change. Fill the sandbox by ./headgate load first.");
            }
            run = row.getString(1);
            attempt = row.getInt(2);
            step = row.getLong(3);
        }
        connection.setAutoCommit(false);
    }

    /** The run that changes. */
    String run() {
        return run;
    }

    /** Writes a sentence into the step; answers when it was committed, in milliseconds since 1970 with their fractions. */
    double write(String sentence) throws SQLException {
        try (var change = connection.prepareStatement(
                        "update run_step set error = ? where run = ? and attempt = ? and number = ?");
                var tell = connection.prepareStatement("select pg_notify('headgate_changes', ?)")) {
            change.setString(1, sentence.isEmpty() ? null : sentence);
            change.setString(2, run);
            change.setInt(3, attempt);
            change.setLong(4, step);
            change.executeUpdate();
            tell.setString(1, "run " + run);
            tell.execute();
        }
        connection.commit();
        return now();
    }

    /** The clock that browsers on this machine show too. */
    static double now() {
        var now = java.time.Clock.systemUTC().instant();
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
    }

    /** Takes the sentence away again. */
    @Override
    public void close() throws SQLException {
        write("");
        connection.setAutoCommit(true);
    }
}
