package dev.headgate.console.runs.store;

import static dev.headgate.console.runs.store.RunRows.utc;

import dev.headgate.console.runs.DayFigures;
import dev.headgate.console.runs.FailingStreak;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCriteria;
import dev.headgate.console.runs.RunFigures;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.runs.Stretch;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts runs in PostgreSQL. */
@Repository
@Transactional(readOnly = true)
class PostgresRunFigures implements RunFigures {

    /** How many runs tell what is usual: enough that one slow one does not, few enough that last month's do not. */
    private static final int USUAL_OF = 20;

    /** The last success is looked up for the streams that ever were in trouble, not worked out for all. */
    private static final String FAILING = """
            with trouble as (select distinct source, stream from run where state in ('FAILED', 'LOST')),
            succeeded as materialized (
                select t.source, t.stream,
                       (select max(s.requested_at) from run s
                        where s.source = t.source and s.stream = t.stream and s.state = 'SUCCEEDED') as at
                from trouble t),
            streak as (
                select f.source, f.stream, count(*) as failures, min(f.requested_at) as since,
                       (array_agg(f.id order by f.requested_at desc, f.id desc))[1] as newest
                from run f join succeeded s on s.source = f.source and s.stream = f.stream
                where f.state in ('FAILED', 'LOST') and (s.at is null or f.requested_at > s.at)
                group by f.source, f.stream)
            """;

    private final JdbcClient sql;

    PostgresRunFigures(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<RunState.Kind, Long> countByState(RunCriteria criteria) {
        var conditions = new RunConditions(criteria);
        var counts = new EnumMap<RunState.Kind, Long>(RunState.Kind.class);
        sql.sql("select r.state, count(*) from " + conditions.tables() + " where " + conditions.sql()
                        + " group by r.state")
                .params(conditions.params())
                .query(row -> {
                    counts.put(RunState.Kind.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    @Override
    public Optional<Run> newestTrouble(RunCriteria criteria) {
        var conditions = new RunConditions(criteria);
        return sql.sql(RunRows.RUNS + "where r.state in ('FAILED', 'LOST') and " + conditions.sql()
                        + " order by r.requested_at desc, r.id desc limit 1")
                .params(conditions.params())
                .query(RunRows::run)
                .optional();
    }

    @Override
    public Map<SourceStream, Duration> usual(Collection<SourceStream> streams) {
        var usual = new HashMap<SourceStream, Duration>();
        sql.sql("""
                select k.source, k.stream, extract(epoch from percentile_cont(0.5) within group (order by l.took)) as usual
                from unnest(?::text[], ?::text[]) as k (source, stream)
                cross join lateral (
                    select a.ended_at - a.started_at as took
                    from run r join run_attempt a on a.run = r.id and a.number = r.attempt
                    where r.source = k.source and r.stream = k.stream and r.state = 'SUCCEEDED'
                    order by r.requested_at desc limit ?) l
                group by k.source, k.stream""")
                .param(streams.stream().map(each -> each.source().value()).toArray(String[]::new))
                .param(streams.stream().map(SourceStream::stream).toArray(String[]::new))
                .param(USUAL_OF)
                .query(row -> {
                    usual.put(stream(row), Duration.ofMillis(Math.round(row.getDouble("usual") * 1000)));
                });
        return usual;
    }

    @Override
    public Map<RunId, List<Stretch>> stretches(Collection<RunId> runs) {
        var stretches = new HashMap<RunId, List<Stretch>>();
        sql.sql("""
                select run, name, waiting, failed, lower(span) as began, upper(span) as ended
                from (select s.run, s.name, s.waiting, s.state = 'FAILED' as failed,
                             range_agg(tstzrange(s.entered, s.exited, '[]')) as spans
                      from run_step s join run r on r.id = s.run and r.attempt = s.attempt
                      where s.run = any (?::text[]) and (s.exited is null or s.exited >= s.entered)
                      group by s.run, s.name, s.waiting, s.state = 'FAILED') grouped,
                     unnest(spans) as span
                order by run, began, ended desc nulls first""")
                .param(runs.stream().map(RunId::value).toArray(String[]::new))
                .query(row -> {
                    stretches
                            .computeIfAbsent(new RunId(row.getString("run")), _ -> new ArrayList<>())
                            .add(stretch(row));
                });
        return stretches;
    }

    @Override
    public List<FailingStreak> failing() {
        return sql.sql(FAILING + RunRows.SELECT + ", streak.failures, streak.since" + RunRows.FROM
                        + "join streak on streak.newest = r.id order by streak.since, r.id")
                .query(PostgresRunFigures::streak)
                .list();
    }

    @Override
    public List<DayFigures> days(LocalDate from, LocalDate to, ZoneId zone) {
        var runs = new HashMap<LocalDate, Map<RunState.Kind, Long>>();
        var loaded = new HashMap<LocalDate, Long>();
        sql.sql("""
                select (requested_at at time zone ?)::date as day, state, count(*) as runs, sum(rows_loaded) as loaded
                from run where requested_at >= ? and requested_at < ? group by day, state""")
                .params(
                        zone.getId(),
                        utc(from.atStartOfDay(zone).toInstant()),
                        utc(to.plusDays(1).atStartOfDay(zone).toInstant()))
                .query(row -> {
                    var day = row.getObject("day", LocalDate.class);
                    runs.computeIfAbsent(day, _ -> new EnumMap<>(RunState.Kind.class))
                            .put(RunState.Kind.valueOf(row.getString("state")), row.getLong("runs"));
                    loaded.merge(day, row.getLong("loaded"), Long::sum);
                });
        return from.datesUntil(to.plusDays(1))
                .map(day -> new DayFigures(day, runs.getOrDefault(day, Map.of()), loaded.getOrDefault(day, 0L)))
                .toList();
    }

    private static FailingStreak streak(ResultSet row, int index) throws SQLException {
        return new FailingStreak(
                RunRows.run(row, index),
                row.getInt("failures"),
                RunRows.at(row, "since").orElseThrow());
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                row.getString("name"),
                RunRows.at(row, "began").orElseThrow(),
                RunRows.at(row, "ended"),
                row.getBoolean("waiting"),
                row.getBoolean("failed"));
    }

    private static SourceStream stream(ResultSet row) throws SQLException {
        return new SourceStream(new SourceId(row.getString("source")), row.getString("stream"));
    }
}
