package dev.headgate.console.posture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what is other than before about the findings of buckets: what was goes to the past, what is stands in its place. */
@Component
class FindingChanges {

    private static final int BATCH = 1_000;

    private static final String PAST = """
            insert into posture_finding_past
            (bucket, check_id, status, severity, required, sentence, path, first_seen, changed_at, until, scan)
            select bucket, check_id, status, severity, required, sentence, path, first_seen, changed_at, ?, scan
            from posture_finding where bucket = ? and check_id = ?""";

    private static final String PRESENT = """
            insert into posture_finding as f
            (bucket, check_id, status, severity, required, sentence, path, first_seen, changed_at, scan)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (bucket, check_id) do update
            set status = excluded.status, severity = excluded.severity, required = excluded.required,
                sentence = excluded.sentence, path = excluded.path, changed_at = excluded.changed_at, scan = excluded.scan,
                first_seen = case when f.status = excluded.status then f.first_seen else excluded.first_seen end""";

    private final JdbcTemplate sql;

    FindingChanges(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Makes the findings of these buckets, by their numbers, what they are now; an empty list for what is gone. Answers how many are other than before. */
    int keep(Map<Long, List<FindingRow>> now, Keeping keeping) {
        var over = new ArrayList<Object[]>();
        var present = new ArrayList<Object[]>();
        var left = new ArrayList<Object[]>();
        for (var bucket : now.entrySet()) {
            var before = before(bucket.getKey());
            for (var finding : bucket.getValue()) {
                var old = before.remove(finding.check());
                if (!finding.equals(old)) {
                    present.add(present(bucket.getKey(), finding, keeping));
                    if (old != null) {
                        over.add(new Object[] {keeping.at(), bucket.getKey(), finding.check()});
                    }
                }
            }
            before.keySet().forEach(check -> left.add(new Object[] {bucket.getKey(), check}));
        }
        left.forEach(gone -> over.add(new Object[] {keeping.at(), gone[0], gone[1]}));
        write(PAST, over);
        write("delete from posture_finding where bucket = ? and check_id = ?", left);
        write(PRESENT, present);
        return present.size() + left.size();
    }

    private void write(String statement, List<Object[]> rows) {
        for (var from = 0; from < rows.size(); from += BATCH) {
            sql.batchUpdate(statement, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    private Map<String, FindingRow> before(long bucket) {
        return sql
                .query(
                        "select check_id, status, severity, required, sentence, path from posture_finding where bucket = ?",
                        FindingChanges::row,
                        bucket)
                .stream()
                .collect(Collectors.toMap(FindingRow::check, Function.identity()));
    }

    private static Object[] present(long bucket, FindingRow finding, Keeping keeping) {
        return new Object[] {
            bucket,
            finding.check(),
            finding.status(),
            finding.severity(),
            finding.required(),
            finding.sentence(),
            finding.path(),
            keeping.at(),
            keeping.at(),
            keeping.scan().value()
        };
    }

    private static FindingRow row(ResultSet row, int index) throws SQLException {
        return new FindingRow(
                row.getString("check_id"),
                row.getString("status"),
                row.getString("severity"),
                row.getBoolean("required"),
                row.getString("sentence"),
                row.getString("path"));
    }
}
