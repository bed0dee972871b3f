package dev.headgate.sandbox.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ids and days that the database really holds, to ask for. */
final class Samples {

    private final List<String> sources;
    private final List<String> runs;
    private final List<String> tables;
    private final Instant newest;
    private final String deep;

    /** Throws with a sentence when too little is there to measure anything. */
    Samples(Connection connection) throws SQLException {
        sources = texts(connection, "select source from run tablesample bernoulli (5) limit 5000");
        runs = texts(connection, "select id from run tablesample bernoulli (5) limit 5000");
        tables = texts(connection, "select distinct mapping_table from source_version");
        var places = texts(connection, """
                select to_char(requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || id
                from run order by requested_at desc, id desc offset 50000 limit 1""");
        if (runs.size() < 500 || places.isEmpty()) {
            throw new IllegalStateException(
                    "There are too few runs here to measure with. Fill the sandbox by ./headgate load first.");
        }
        deep = places.getFirst();
        newest = newest(connection);
    }

    String source(RandomGenerator random) {
        return Texts.pick(sources, random);
    }

    String run(RandomGenerator random) {
        return Texts.pick(runs, random);
    }

    String table(RandomGenerator random) {
        return Texts.pick(tables, random);
    }

    /** A day of the last eighty, as the parameters of a list. */
    String day(RandomGenerator random) {
        var from = newest.truncatedTo(ChronoUnit.DAYS).minus(random.nextInt(1, 80), ChronoUnit.DAYS);
        return "from=" + from + "&to=" + from.plus(1, ChronoUnit.DAYS);
    }

    /** The cursor of a page in the middle of everything, in the form in which the list gives it out. */
    String deepCursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(deep.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(requested_at) from run")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
