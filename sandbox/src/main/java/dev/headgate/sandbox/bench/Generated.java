package dev.headgate.sandbox.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The generated rows of a database, known by who asked for them. */
final class Generated {

    private static final String MARKED = " like '" + Texts.MARK + ": %'";

    private Generated() {}

    /** Throws with a sentence when there are some, because ids would meet. */
    static void refuseIfThere(Connection connection) throws SQLException {
        var there = SandboxDatabase.one(
                connection, "select exists (select from mapping_version where author" + MARKED + ")");
        if (there.equals("t")) {
            throw new IllegalStateException("This sandbox holds generated rows already. Remove them by"
                    + " ./headgate load --remove, or start with ./headgate up --fresh.");
        }
    }

    static String remove(Connection connection) throws SQLException {
        var runs = " in (select id from run where requested_by" + MARKED + ")";
        long removed = 0;
        for (var table : List.of(
                "run_step where run" + runs,
                "run_attempt where run" + runs,
                "run where requested_by" + MARKED,
                "source_version where source in (select id from source where created_by" + MARKED + ")",
                "source where created_by" + MARKED,
                "mapping_version m where author" + MARKED
                        + " and not exists (select from source_version v where v.mapping_table = m.table_name)")) {
            try (var statement = connection.createStatement()) {
                removed += statement.executeUpdate("delete from " + table);
            }
        }
        return "Removed " + removed + " generated rows";
    }
}
