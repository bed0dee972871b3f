package dev.headgate.console.runs.store;

import dev.headgate.console.runs.RecentRun;
import dev.headgate.console.runs.RecentRuns;
import dev.headgate.console.runs.RunState;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The newest runs of many sources in PostgreSQL: one index look-up a stream instead of a walk through all runs. */
@Repository
@Transactional(readOnly = true)
class PostgresRecentRuns implements RecentRuns {

    /** Thousands of rows at a time: the rows loaded stand in a column of their own, so that no counts are read. */
    private static final String RUNS =
            "select r.id, r.source, r.stream, r.requested_at, r.rows_loaded, " + RunRows.ATTEMPT + RunRows.FROM;

    private final JdbcClient sql;

    PostgresRecentRuns(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<RecentRun> live(Collection<SourceId> sources) {
        return sql.sql(RUNS + """
                        where r.state in ('QUEUED', 'RUNNING') and r.source = any(?::text[])
                        order by r.requested_at, r.id""")
                .param(ids(sources))
                .query(PostgresRecentRuns::run)
                .list();
    }

    @Override
    public List<RecentRun> newestIn(Set<RunState.Kind> states, Map<SourceId, List<String>> streams) {
        var sources = new ArrayList<String>();
        var names = new ArrayList<String>();
        streams.forEach((source, all) -> all.forEach(name -> {
            sources.add(source.value());
            names.add(name);
        }));
        return sql.sql("""
                        with wanted as (select * from unnest(:sources::text[], :names::text[]) as w (source, stream)),
                        found as (select newest.id from wanted w cross join lateral (
                            select n.id from run n
                            where n.source = w.source and n.stream = w.stream and n.state in (:states)
                            order by n.requested_at desc, n.id desc limit 1) newest)
                        """ + RUNS + "where r.id in (select id from found)")
                .param("sources", sources.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .param("states", states.stream().map(Enum::name).toList())
                .query(PostgresRecentRuns::run)
                .list();
    }

    @Override
    public List<RecentRun> newest(Collection<SourceId> sources, int most) {
        return sql.sql("""
                        with found as (select newest.id from unnest(:sources::text[]) as w (source) cross join lateral (
                            select n.id from run n where n.source = w.source
                            order by n.requested_at desc, n.id desc limit :most) newest)
                        """ + RUNS + "where r.id in (select id from found) order by r.requested_at desc, r.id desc")
                .param("sources", ids(sources))
                .param("most", most)
                .query(PostgresRecentRuns::run)
                .list();
    }

    @Override
    public long count(SourceId source) {
        return sql.sql("select count(*) from run where source = ?")
                .param(source.value())
                .query(Long.class)
                .single();
    }

    private static RecentRun run(ResultSet row, int index) throws SQLException {
        return new RecentRun(
                new RunId(row.getString("id")),
                new SourceId(row.getString("source")),
                row.getString("stream"),
                RunRows.at(row, "requested_at").orElseThrow(),
                RunRows.state(row),
                Optional.ofNullable(row.getObject("rows_loaded", Long.class)));
    }

    private static String[] ids(Collection<SourceId> sources) {
        return sources.stream().map(SourceId::value).toArray(String[]::new);
    }
}
