package dev.headgate.console.posture.store;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.posture.Scan;
import dev.headgate.console.posture.ScanExtent;
import dev.headgate.console.posture.ScanId;
import dev.headgate.console.posture.ScanState;
import dev.headgate.console.posture.ScanStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Scans in PostgreSQL. */
@Repository
@Transactional
class PostgresScanStore implements ScanStore {

    private final JdbcClient sql;
    private final ChangeFeed feed;

    PostgresScanStore(JdbcClient sql, ChangeFeed feed) {
        this.sql = sql;
        this.feed = feed;
    }

    @Override
    public Optional<ScanId> ask(ScanExtent extent, Scan.Asked asked) {
        return add(extent, asked, null);
    }

    @Override
    public Optional<ScanId> begin(ScanExtent extent, Scan.Asked asked) {
        return add(extent, asked, asked.at());
    }

    private Optional<ScanId> add(ScanExtent extent, Scan.Asked asked, @Nullable Instant begun) {
        return told(sql.sql("""
                insert into posture_scan (extent, state, asked_by, asked_at, begun_at)
                values (?, 'RUNNING', ?, ?, ?) on conflict (extent) where state = 'RUNNING' do nothing returning id""")
                .param(extent.name())
                .param(asked.by())
                .param(asked.at().atOffset(ZoneOffset.UTC))
                .param(begun == null ? null : begun.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional());
    }

    @Override
    public Optional<Scan> running(ScanExtent extent) {
        return sql.sql(ScanRows.SELECT + "where state = 'RUNNING' and extent = ?")
                .param(extent.name())
                .query(ScanRows::scan)
                .optional();
    }

    @Override
    public Optional<ScanId> take(Instant now) {
        return told(sql.sql("""
                update posture_scan set begun_at = ?
                where state = 'RUNNING' and extent = 'FULL' and begun_at is null returning id""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional());
    }

    @Override
    public int abandon(String why, Instant now) {
        var ended = sql.sql("""
                update posture_scan set state = 'FAILED', ended_at = ?, problems = array[?]
                where state = 'RUNNING' and begun_at is not null returning id""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(why)
                .query(Long.class)
                .list();
        ended.forEach(id -> told(Optional.of(id)));
        return ended.size();
    }

    @Override
    public void progress(ScanId scan, long calls, long throttled) {
        told(sql.sql("""
                update posture_scan set calls = greatest(calls, ?), throttled = greatest(throttled, ?)
                where id = ? and state = 'RUNNING' returning id""")
                .params(calls, throttled, scan.value())
                .query(Long.class)
                .optional());
    }

    @Override
    public void fail(ScanId scan, List<String> problems, Instant now) {
        told(sql.sql("""
                update posture_scan set state = 'FAILED', ended_at = :now, problems = :problems
                where id = :id and state = 'RUNNING' returning id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("problems", problems.toArray(String[]::new))
                .param("id", scan.value())
                .query(Long.class)
                .optional());
    }

    @Override
    public Page<Scan> list(Optional<String> cursor, int limit) {
        var found = sql.sql(ScanRows.SELECT + "where id < ? order by id desc limit ?")
                .params(cursor.map(PostgresScanStore::number).orElse(Long.MAX_VALUE), limit + 1)
                .query(ScanRows::scan)
                .list();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).id().toString()));
    }

    @Override
    public Optional<Scan> find(ScanId scan) {
        return sql.sql(ScanRows.SELECT + "where id = ?")
                .param(scan.value())
                .query(ScanRows::scan)
                .optional();
    }

    @Override
    public Optional<Scan> last(ScanExtent extent, ScanState state) {
        return sql.sql(ScanRows.SELECT + "where extent = ? and state = ? order by ended_at desc limit 1")
                .params(extent.name(), state.name())
                .query(ScanRows::scan)
                .optional();
    }

    private Optional<ScanId> told(Optional<Long> id) {
        id.ifPresent(number -> feed.announce(new Change("posture", number.toString())));
        return id.map(ScanId::new);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("This cursor is none that a list of scans gave out; leave it away to start anew.");
        }
    }
}
