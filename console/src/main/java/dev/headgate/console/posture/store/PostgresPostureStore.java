package dev.headgate.console.posture.store;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.posture.Judged;
import dev.headgate.console.posture.PostureStore;
import dev.headgate.console.posture.ScanId;
import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Estate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Posture in PostgreSQL: one transaction for a scan, and rows for what has changed. */
@Repository
@Transactional
class PostgresPostureStore implements PostureStore {

    private final JdbcClient sql;
    private final BucketChanges buckets;
    private final TrendRows trend;
    private final ChangeFeed feed;

    PostgresPostureStore(JdbcClient sql, BucketChanges buckets, TrendRows trend, ChangeFeed feed) {
        this.sql = sql;
        this.buckets = buckets;
        this.trend = trend;
        this.feed = feed;
    }

    @Override
    public Estate estate() {
        var accounts = sql
                .sql("select account, document from posture_account")
                .query((row, _) -> SnapshotJson.account(row.getString("account"), row.getString("document")))
                .stream()
                .collect(Collectors.toMap(AccountSnapshot::account, Function.identity()));
        var known = sql.sql("""
                select distinct on (b.id) b.name, b.region, b.account, s.taken_at, s.document
                from posture_bucket b join posture_snapshot s on s.bucket = b.id
                where b.gone_at is null order by b.id, s.scan desc""").query(PostgresPostureStore::bucket).stream()
                .collect(Collectors.toMap(BucketSnapshot::bucket, Function.identity()));
        return Estate.of(accounts, known, true);
    }

    @Override
    public void keep(ScanId scan, Judged judged) {
        var runs = sql.sql("select 1 from posture_scan where id = ? and state = 'RUNNING' for update")
                .param(scan.value())
                .query(Integer.class)
                .optional();
        if (runs.isEmpty()) {
            throw Refusal.conflict("Scan " + scan + " was given up meanwhile, so what it saw is not kept.");
        }
        var keeping = new Keeping(scan, judged);
        judged.seen().estate().accounts().values().forEach(account -> keep(account, keeping));
        var changes = buckets.keep(keeping);
        trend.keep(keeping);
        end(keeping, changes);
        feed.announce(new Change("posture", scan.toString()));
    }

    private void keep(AccountSnapshot account, Keeping keeping) {
        var document = SnapshotJson.text(account);
        var full = keeping.judged().seen().accounts().contains(account.account());
        sql.sql("""
                insert into posture_account as a (account, looked_at, hash, document)
                values (:account, :at, :hash, :document::jsonb)
                on conflict (account) do update
                set looked_at = case when :full then excluded.looked_at else a.looked_at end,
                    hash = excluded.hash, document = excluded.document
                where :full or a.hash <> excluded.hash""")
                .param("account", account.account())
                .param("at", keeping.at())
                .param("hash", SnapshotJson.hash(document))
                .param("document", document)
                .param("full", full)
                .update();
    }

    private void end(Keeping keeping, int changes) {
        var seen = keeping.judged().seen();
        sql.sql("""
                update posture_scan
                set state = 'DONE', ended_at = clock_timestamp(), calls = :calls, throttled = :throttled, looked = :looked,
                    buckets = (select count(*) from posture_bucket where gone_at is null), changes = :changes,
                    problems = :problems
                where id = :id""")
                .param("calls", seen.tally().calls())
                .param("throttled", seen.tally().throttled())
                .param("looked", seen.looked().size())
                .param("changes", changes)
                .param("problems", seen.troubles().toArray(String[]::new))
                .param("id", keeping.scan().value())
                .update();
    }

    private static BucketSnapshot bucket(ResultSet row, int index) throws SQLException {
        return new BucketSnapshot(
                row.getString("name"),
                row.getString("region"),
                row.getString("account"),
                ScanRows.at(row, "taken_at").orElseThrow(),
                SnapshotJson.answers(row.getString("document")),
                BucketSnapshot.Fate.PRESENT);
    }
}
