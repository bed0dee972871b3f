package dev.headgate.console.posture.store;

import dev.headgate.console.posture.Scan;
import dev.headgate.console.posture.ScanExtent;
import dev.headgate.console.posture.ScanId;
import dev.headgate.console.posture.ScanState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads rows of {@code posture_scan}, and instants of any row. */
final class ScanRows {

    static final String SELECT = """
            select id, extent, state, asked_by, asked_at, begun_at, ended_at, calls, throttled, looked, buckets, changes, problems
            from posture_scan\s""";

    private ScanRows() {}

    static Scan scan(ResultSet row, int index) throws SQLException {
        return new Scan(
                new ScanId(row.getLong("id")),
                ScanExtent.valueOf(row.getString("extent")),
                ScanState.valueOf(row.getString("state")),
                new Scan.Asked(row.getString("asked_by"), at(row, "asked_at").orElseThrow()),
                at(row, "begun_at"),
                at(row, "ended_at"),
                new Scan.Counts(
                        row.getLong("calls"),
                        row.getLong("throttled"),
                        row.getInt("looked"),
                        row.getInt("buckets"),
                        row.getInt("changes")),
                List.of((String[]) row.getArray("problems").getArray()));
    }

    static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
