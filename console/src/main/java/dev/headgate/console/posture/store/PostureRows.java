package dev.headgate.console.posture.store;

import dev.headgate.console.posture.BucketPosture;
import dev.headgate.console.posture.FindingRecord;
import dev.headgate.console.posture.PastFinding;
import dev.headgate.console.posture.Totals;
import dev.headgate.contract.Json;
import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads rows of {@code posture_bucket}, {@code posture_finding} and {@code posture_finding_past}. */
final class PostureRows {

    /** A full scan writes once for the account that it looked at all of its buckets. */
    private static final String PLACE = """
            b.name, b.account, b.region, b.zone, b.gone_at,
            case when b.gone_at is null then greatest(b.looked_at, a.looked_at) else b.looked_at end as last_looked\s""";

    static final String BUCKETS = "select b.first_seen, b.totals, " + PLACE
            + "from posture_bucket b left join posture_account a on a.account = b.account ";

    static final String FINDINGS =
            "select f.check_id, f.status, f.severity, f.required, f.sentence, f.path, f.first_seen, f.changed_at, "
                    + PLACE
                    + "from posture_finding f join posture_bucket b on b.id = f.bucket"
                    + " left join posture_account a on a.account = b.account ";

    private PostureRows() {}

    static BucketPosture bucket(ResultSet row, int index) throws SQLException {
        return new BucketPosture(
                place(row),
                Json.read(row.getString("totals"), Totals.class),
                at(row, "first_seen"),
                at(row, "last_looked"),
                ScanRows.at(row, "gone_at"));
    }

    static FindingRecord finding(ResultSet row, int index) throws SQLException {
        return new FindingRecord(
                place(row),
                row.getString("check_id"),
                verdict(row),
                row.getBoolean("required"),
                new FindingRecord.Seen(at(row, "first_seen"), at(row, "changed_at"), at(row, "last_looked")));
    }

    static PastFinding past(ResultSet row, int index) throws SQLException {
        return new PastFinding(
                row.getString("check_id"),
                verdict(row),
                row.getBoolean("required"),
                at(row, "first_seen"),
                at(row, "changed_at"),
                at(row, "until"));
    }

    private static BucketPosture.Place place(ResultSet row) throws SQLException {
        return new BucketPosture.Place(
                row.getString("name"),
                row.getString("account"),
                row.getString("region"),
                Optional.ofNullable(row.getString("zone")));
    }

    private static FindingRecord.Verdict verdict(ResultSet row) throws SQLException {
        return new FindingRecord.Verdict(
                Status.valueOf(row.getString("status")),
                Severity.valueOf(row.getString("severity")),
                row.getString("sentence"),
                row.getString("path"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return ScanRows.at(row, column).orElseThrow();
    }
}
