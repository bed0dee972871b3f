package dev.headgate.console.posture.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A bucket that is there, as it was kept last. */
record KnownBucket(long id, String name, String account, String snapshotHash, String findingsHash) {

    static final String SELECT =
            "select id, name, account, snapshot_hash, findings_hash from posture_bucket where gone_at is null";

    static KnownBucket of(ResultSet row, int index) throws SQLException {
        return new KnownBucket(
                row.getLong("id"),
                row.getString("name"),
                row.getString("account"),
                row.getString("snapshot_hash"),
                row.getString("findings_hash"));
    }
}
