package dev.headgate.sandbox.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Ways in which the same rows could be had, timed in the same run: what the console does stands beside what it does not. */
final class Peers {

    private static final int TIMES = 50;
    private static final String ROWS = "select r.*, a.state, a.started_at, a.ended_at, a.cause from run r"
            + " join run_attempt a on a.run = r.id and a.number = r.attempt ";
    private static final String NEWEST = " order by r.requested_at desc, r.id desc limit 51";

    private final Connection connection;

    Peers(Connection connection) {
        this.connection = connection;
    }

    void print() throws SQLException {
        var at = "(select requested_at from run order by requested_at desc, id desc offset %d limit 1)";
        System.out.println(Timings.header("the same rows another way, SQL alone"));
        for (int deep : List.of(1_000, 50_000, 99_000)) {
            var place = SandboxDatabase.one(connection, "select " + at.formatted(deep));
            time(
                    "keyset, " + deep + " deep",
                    ROWS + "where (r.requested_at, r.id) < ('" + place + "', 'r-z')" + NEWEST);
            time("offset, " + deep + " deep", ROWS + NEWEST + " offset " + deep);
        }
        var words = "where r.words like '%nowhere to be found%'";
        time("words in nothing, by the trigram index", ROWS + words + NEWEST);
        set("enable_bitmapscan = off");
        time("words in nothing, without it", ROWS + words + NEWEST);
        set("enable_bitmapscan = on");
        time("count of what one state matches", "select count(*) from run where state = 'SUCCEEDED'");
    }

    private void set(String setting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set " + setting);
        }
    }

    private void time(String name, String query) throws SQLException {
        var millis = new double[TIMES];
        for (int i = -5; i < TIMES; i++) {
            var started = System.nanoTime();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        System.out.printf("%-46s %s%n", name, Timings.of(millis).columns());
    }
}
