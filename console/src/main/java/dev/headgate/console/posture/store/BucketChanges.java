package dev.headgate.console.posture.store;

import dev.headgate.contract.Json;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what is other than before about buckets: those that are new, changed or gone, and their findings. */
@Component
class BucketChanges {

    private final JdbcClient sql;
    private final FindingChanges findings;

    BucketChanges(JdbcClient sql, FindingChanges findings) {
        this.sql = sql;
        this.findings = findings;
    }

    /** Answers how many findings are other than before. */
    int keep(Keeping keeping) {
        var known = sql.sql(KnownBucket.SELECT).query(KnownBucket::of).list().stream()
                .collect(Collectors.toMap(KnownBucket::name, Function.identity()));
        var changed = new HashMap<Long, List<FindingRow>>();
        for (var bucket : keeping.judged().seen().estate().buckets().values()) {
            var before = known.remove(bucket.bucket());
            if (bucket.fate() == Fate.DELETED
                    || before != null && !before.account().equals(bucket.account())) {
                gone(before, keeping, changed);
                before = null;
            }
            if (bucket.fate() == Fate.PRESENT) {
                present(bucket, before, keeping, changed);
            }
        }
        var accounts = keeping.judged().seen().accounts();
        known.values().stream()
                .filter(missing -> accounts.contains(missing.account()))
                .forEach(missing -> gone(missing, keeping, changed));
        return findings.keep(changed, keeping);
    }

    private void gone(@Nullable KnownBucket before, Keeping keeping, Map<Long, List<FindingRow>> changed) {
        if (before != null) {
            sql.sql("update posture_bucket set gone_at = ? where id = ?")
                    .params(keeping.at(), before.id())
                    .update();
            changed.put(before.id(), List.of());
        }
    }

    private void present(
            BucketSnapshot bucket, @Nullable KnownBucket before, Keeping keeping, Map<Long, List<FindingRow>> changed) {
        var rows = keeping.judged().findings().getOrDefault(bucket.bucket(), List.of()).stream()
                .map(FindingRow::of)
                .toList();
        var hash = FindingRow.hash(rows);
        var looked = keeping.judged().seen().looked().contains(bucket.bucket());
        if (before == null) {
            var document = SnapshotJson.text(bucket);
            var id = add(bucket, SnapshotJson.hash(document), keeping);
            update(id, hash, rows);
            snapshot(id, bucket, document, keeping);
            changed.put(id, rows);
            return;
        }
        if (looked) {
            looked(before, bucket, keeping);
        }
        if (!hash.equals(before.findingsHash())) {
            update(before.id(), hash, rows);
            changed.put(before.id(), rows);
        }
    }

    /** After a full look the account's row says when; only what differs is written here. */
    private void looked(KnownBucket before, BucketSnapshot bucket, Keeping keeping) {
        var document = SnapshotJson.text(bucket);
        var hash = SnapshotJson.hash(document);
        var same = hash.equals(before.snapshotHash());
        if (!same) {
            snapshot(before.id(), bucket, document, keeping);
        }
        if (!same || !keeping.judged().seen().accounts().contains(bucket.account())) {
            sql.sql("update posture_bucket set snapshot_hash = ?, region = ?, looked_at = ? where id = ?")
                    .params(hash, bucket.region(), keeping.at(), before.id())
                    .update();
        }
    }

    private void update(long id, String hash, List<FindingRow> rows) {
        var totals = FindingRow.totals(rows);
        sql.sql(
                        "update posture_bucket set findings_hash = ?, status = ?, required_status = ?, totals = ?::jsonb where id = ?")
                .param(hash)
                .param(totals.worst().name())
                .param(totals.worstRequired().map(Enum::name).orElse(null))
                .param(Json.text(totals))
                .param(id)
                .update();
    }

    private long add(BucketSnapshot bucket, String snapshotHash, Keeping keeping) {
        return Objects.requireNonNull(sql.sql("""
                insert into posture_bucket
                (name, account, region, zone, first_seen, looked_at, snapshot_hash, findings_hash, status, totals)
                values (?, ?, ?, ?, ?, ?, ?, '', 'NOT_APPLICABLE', '{}') returning id""")
                .param(bucket.bucket())
                .param(bucket.account())
                .param(bucket.region())
                .param(bucket.zone().orElse(null))
                .param(keeping.at())
                .param(keeping.at())
                .param(snapshotHash)
                .query(Long.class)
                .single());
    }

    private void snapshot(long id, BucketSnapshot bucket, String document, Keeping keeping) {
        sql.sql("insert into posture_snapshot (bucket, scan, taken_at, hash, document) values (?, ?, ?, ?, ?::jsonb)")
                .params(
                        id,
                        keeping.scan().value(),
                        bucket.takenAt().atOffset(ZoneOffset.UTC),
                        SnapshotJson.hash(document),
                        document)
                .update();
    }
}
