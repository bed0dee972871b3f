package dev.headgate.console.posture.store;

import dev.headgate.console.platform.Page;
import dev.headgate.console.posture.BucketCriteria;
import dev.headgate.console.posture.BucketDetail;
import dev.headgate.console.posture.BucketPosture;
import dev.headgate.console.posture.FindingCriteria;
import dev.headgate.console.posture.FindingRecord;
import dev.headgate.console.posture.Part;
import dev.headgate.console.posture.PastFinding;
import dev.headgate.console.posture.PostureRecords;
import dev.headgate.console.posture.ScanExtent;
import dev.headgate.console.posture.ScanId;
import dev.headgate.console.posture.TrendPoint;
import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads posture from PostgreSQL. */
@Repository
@Transactional(readOnly = true)
class PostgresPostureRecords implements PostureRecords {

    private final JdbcClient sql;

    PostgresPostureRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Page<BucketPosture> buckets(BucketCriteria criteria, Part part) {
        var conditions = new Conditions()
                .anyOf("b.account", criteria.accounts())
                .anyOf("b.zone", criteria.zones())
                .anyOf("b.status", criteria.statuses())
                .anyOf("b.required_status", criteria.required());
        part.cursor().ifPresent(cursor -> conditions.and("b.name > :%s", Cursors.one(cursor)));
        var found = sql.sql(PostureRows.BUCKETS + "where b.gone_at is null and " + conditions.sql()
                        + " order by b.name limit :most")
                .params(conditions.params())
                .param("most", part.limit() + 1)
                .query(PostureRows::bucket)
                .list();
        return Cursors.page(found, part, last -> Cursors.of(last.place().bucket()));
    }

    @Override
    public Optional<BucketDetail> bucket(String name) {
        return sql.sql("select id from posture_bucket where name = ? order by id desc limit 1")
                .param(name)
                .query(Long.class)
                .optional()
                .map(this::detail);
    }

    private BucketDetail detail(long id) {
        var posture = sql.sql(PostureRows.BUCKETS + "where b.id = ?")
                .param(id)
                .query(PostureRows::bucket)
                .single();
        var findings = sql.sql(PostureRows.FINDINGS + "where b.id = ? order by f.check_id")
                .param(id)
                .query(PostureRows::finding)
                .list();
        return sql.sql("select taken_at, document from posture_snapshot where bucket = ? order by scan desc limit 1")
                .param(id)
                .query((row, _) -> new BucketDetail(
                        posture,
                        ScanRows.at(row, "taken_at").orElseThrow(),
                        row.getString("document"),
                        findings,
                        history(id)))
                .single();
    }

    private List<PastFinding> history(long id) {
        return sql.sql("select * from posture_finding_past where bucket = ? order by until desc, check_id limit 1000")
                .param(id)
                .query(PostureRows::past)
                .list();
    }

    @Override
    public Page<FindingRecord> findings(FindingCriteria criteria, Part part) {
        var conditions = new Conditions()
                .anyOf("f.status", criteria.statuses())
                .anyOf("f.severity", criteria.severities())
                .anyOf("f.check_id", criteria.checks())
                .anyOf("b.name", criteria.where().buckets())
                .anyOf("b.account", criteria.where().accounts())
                .anyOf("b.zone", criteria.where().zones());
        criteria.since().ifPresent(since -> conditions.and("f.first_seen >= :%s", since.atOffset(ZoneOffset.UTC)));
        criteria.required().ifPresent(required -> conditions.and("f.required = :%s", required));
        part.cursor()
                .map(Cursors::two)
                .ifPresent(after -> conditions
                        .and("b.name >= :%s", after.first())
                        .and(
                                "(b.name > :p%d or f.check_id > :%%s)"
                                        .formatted(conditions.params().size() - 1),
                                after.second()));
        var found = sql.sql(PostureRows.FINDINGS + "where b.gone_at is null and " + conditions.sql()
                        + " order by b.name, f.check_id limit :most")
                .params(conditions.params())
                .param("most", part.limit() + 1)
                .query(PostureRows::finding)
                .list();
        return Cursors.page(found, part, last -> Cursors.of(last.place().bucket(), last.check()));
    }

    @Override
    public List<TrendPoint> trend(Instant since, Optional<String> account, int most) {
        var conditions = new Conditions().and("s.ended_at >= :%s", since.atOffset(ZoneOffset.UTC));
        account.ifPresent(one -> conditions.and("t.account = :%s", one));
        var points = new LinkedHashMap<String, TrendPoint>();
        sql.sql("""
                select s.id, s.extent, s.ended_at, t.account, t.status, t.severity, t.findings, t.required
                from posture_scan s join posture_trend t on t.scan = s.id
                where %s and s.id in (select id from posture_scan where state = 'DONE' order by id desc limit :most)
                order by s.id desc, t.account, t.status, t.severity""".formatted(conditions.sql()))
                .params(conditions.params())
                .param("most", most)
                .query((ResultSet row) -> gather(row, points));
        return List.copyOf(points.values());
    }

    private static void gather(ResultSet row, LinkedHashMap<String, TrendPoint> points) throws SQLException {
        var key = row.getLong("id") + " " + row.getString("account");
        var point = points.get(key);
        var counts = new ArrayList<>(point == null ? List.<TrendPoint.Count>of() : point.counts());
        counts.add(new TrendPoint.Count(
                Status.valueOf(row.getString("status")),
                Severity.valueOf(row.getString("severity")),
                row.getInt("findings"),
                row.getInt("required")));
        points.put(
                key,
                new TrendPoint(
                        new ScanId(row.getLong("id")),
                        ScanExtent.valueOf(row.getString("extent")),
                        ScanRows.at(row, "ended_at").orElseThrow(),
                        row.getString("account"),
                        counts));
    }
}
