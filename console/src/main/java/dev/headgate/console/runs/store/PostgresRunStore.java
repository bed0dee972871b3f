package dev.headgate.console.runs.store;

import static dev.headgate.console.runs.store.RunRows.utc;

import dev.headgate.console.platform.Page;
import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunFilter;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunStore;
import dev.headgate.console.runs.Step;
import dev.headgate.contract.Json;
import dev.headgate.contract.RunId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs in PostgreSQL. */
@Repository
@Transactional
class PostgresRunStore implements RunStore {

    private static final String UPDATE = """
            with before as (select * from run_attempt
                            where run = :run and number = :attempt and state in ('QUEUED', 'RUNNING') for update)
            update run_attempt a
            set state = :state, started_at = :started, ended_at = :ended, failed_step = :step, polled_at = :looked,
                cause = case when :state = 'CANCELLED' then coalesce(before.cancel_note, :cause) else :cause end
            from before
            where a.run = before.run and a.number = before.number
            returning coalesce(a.cause, '') as cause,
                      (a.state, a.started_at, a.ended_at, a.failed_step, a.cause) is distinct from
                      (before.state, before.started_at, before.ended_at, before.failed_step, before.cause) as changed""";

    private final JdbcClient sql;
    private final StepRows steps;
    private final RunChanges changes;

    PostgresRunStore(JdbcClient sql, StepRows steps, RunChanges changes) {
        this.sql = sql;
        this.steps = steps;
        this.changes = changes;
    }

    @Override
    public int nextNumber(LocalDate day) {
        return sql.sql("""
                insert into run_day as d (day, last) values (?, 1)
                on conflict (day) do update set last = d.last + 1 returning last""").param(day).query(Integer.class).single();
    }

    @Override
    public boolean add(Run run) {
        var added = sql.sql("""
                insert into run (id, source, stream, definition, mapping, requested_at, requested_by, attempt, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        run.id().value(),
                        run.source().value(),
                        run.stream(),
                        run.definition(),
                        run.mapping(),
                        utc(run.requestedAt()),
                        run.requestedBy(),
                        run.latest().number(),
                        run.state().kind().name())
                .update();
        return added == 1 && add(run.id(), run.latest());
    }

    @Override
    public boolean add(RunId run, Attempt attempt) {
        var added = sql.sql("""
                insert into run_attempt (run, number, requested_at, requested_by, state, started_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(run.value())
                .param(attempt.number())
                .param(utc(attempt.requestedAt()))
                .param(attempt.requestedBy())
                .param(attempt.state().kind().name())
                .param(attempt.state().started().map(RunRows::utc).orElse(null))
                .update();
        sql.sql("update run set attempt = :number, state = :state, cause = null where id = :run and attempt < :number")
                .param("run", run.value())
                .param("number", attempt.number())
                .param("state", attempt.state().kind().name())
                .update();
        changes.tell(run, added);
        return added == 1;
    }

    @Override
    public Optional<Run> find(RunId id) {
        return sql.sql(RunRows.RUNS + "where r.id = ?")
                .param(id.value())
                .query(RunRows::run)
                .optional();
    }

    @Override
    public Optional<Run> findForChange(RunId id) {
        return sql.sql(RunRows.RUNS + "where r.id = ? for update of r, a")
                .param(id.value())
                .query(RunRows::run)
                .optional();
    }

    @Override
    public List<Attempt> attempts(RunId id) {
        return sql.sql("select a.number, " + RunRows.ATTEMPT + " from run_attempt a where a.run = ? order by a.number")
                .param(id.value())
                .query(RunRows::attempt)
                .list();
    }

    @Override
    public Page<Run> list(RunFilter filter) {
        return new RunList(sql).list(filter);
    }

    @Override
    public List<Run> live(int most) {
        return sql.sql(RunRows.RUNS
                        + "where a.state in ('QUEUED', 'RUNNING') order by a.polled_at nulls first, r.id limit ?")
                .param(most)
                .query(RunRows::run)
                .list();
    }

    @Override
    public boolean anyLive() {
        return sql.sql("select exists (select from run_attempt where state in ('QUEUED', 'RUNNING'))")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<String> known(Collection<String> executionNames) {
        return new HashSet<>(sql.sql("""
                select name from unnest(?::text[]) as name
                where exists (select from run_attempt a
                              where a.run = regexp_replace(name, '-[0-9]+$', '')
                                and a.number = substring(name from '[0-9]+$')::int)""")
                .param(executionNames.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public boolean update(RunId run, int attempt, RunState state, Instant lookedAt) {
        var cause = sql.sql(UPDATE)
                .param("state", state.kind().name())
                .param("started", state.started().map(RunRows::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ended", state.ended().map(RunRows::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("step", RunRows.failedStep(state), Types.VARCHAR)
                .param("looked", utc(lookedAt))
                .param("cause", state.reason().orElse(null), Types.VARCHAR)
                .param("run", run.value())
                .param("attempt", attempt)
                .query((row, _) -> new Written(row.getString("cause"), row.getBoolean("changed")))
                .optional();
        cause.filter(Written::changed).ifPresent(written -> {
            sql.sql("update run set state = ?, cause = nullif(?, '') where id = ? and attempt = ?")
                    .params(state.kind().name(), written.cause(), run.value(), attempt)
                    .update();
            changes.tell(run, 1);
        });
        return cause.isPresent();
    }

    /** How an attempt was written, and whether that made it another. */
    private record Written(String cause, boolean changed) {}

    @Override
    public void cancelling(RunId run, int attempt, String note) {
        var noted = sql.sql("update run_attempt set cancel_note = ? where run = ? and number = ?")
                .params(note, run.value(), attempt)
                .update();
        changes.tell(run, noted);
    }

    @Override
    public void steps(RunId run, int attempt, List<Step> now) {
        changes.tell(run, steps.write(run, attempt, now));
    }

    @Override
    public List<Step> steps(RunId run, int attempt) {
        return steps.read(run, attempt);
    }

    @Override
    public void counts(RunId run, RunCounts counts, Completeness completeness) {
        var written = sql.sql("""
                update run set counts = :counts, counts_complete = :complete
                where id = :run and (counts is distinct from :counts or counts_complete is distinct from :complete)""")
                .param("counts", Json.text(counts))
                .param("complete", completeness == Completeness.COMPLETE)
                .param("run", run.value())
                .update();
        changes.tell(run, written);
    }

    @Override
    public List<Run> withoutCounts(Instant after) {
        return sql.sql(RunRows.RUNS + "where r.state = 'SUCCEEDED' and not r.counts_complete and a.ended_at > ?")
                .param(utc(after))
                .query(RunRows::run)
                .list();
    }

    @Override
    public Map<RunState.Kind, Long> countByState() {
        var counts = new EnumMap<RunState.Kind, Long>(RunState.Kind.class);
        sql.sql("select state, count(*) from run group by state").query(row -> {
            counts.put(RunState.Kind.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    @Override
    public Optional<Instant> lastPoll() {
        return sql.sql("select last_done from run_poll where last_done is not null")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void polled(Instant at) {
        sql.sql("update run_poll set last_done = ?").param(utc(at)).update();
    }
}
