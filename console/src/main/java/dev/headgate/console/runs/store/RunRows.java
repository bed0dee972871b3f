package dev.headgate.console.runs.store;

import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Cause;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunState;
import dev.headgate.contract.Json;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code run} and {@code run_attempt}. */
final class RunRows {

    static final String ATTEMPT = """
            a.requested_at as attempt_requested_at, a.requested_by as attempt_requested_by, a.state as attempt_state,
            a.started_at, a.ended_at, a.cause as attempt_cause, a.failed_step""";

    static final String SELECT =
            "select r.id, r.source, r.stream, r.definition, r.mapping, r.requested_at, r.requested_by,"
                    + " r.counts, a.number, " + ATTEMPT;

    static final String FROM = " from run r join run_attempt a on a.run = r.id and a.number = r.attempt ";

    static final String RUNS = SELECT + FROM;

    private RunRows() {}

    static Run run(ResultSet row, int index) throws SQLException {
        return new Run(
                new RunId(row.getString("id")),
                new SourceId(row.getString("source")),
                row.getString("stream"),
                row.getString("definition"),
                row.getString("mapping"),
                at(row, "requested_at").orElseThrow(),
                row.getString("requested_by"),
                attempt(row, index),
                Optional.ofNullable(row.getString("counts")).map(text -> Json.read(text, RunCounts.class)));
    }

    static Attempt attempt(ResultSet row, int index) throws SQLException {
        return new Attempt(
                row.getInt("number"),
                at(row, "attempt_requested_at").orElseThrow(),
                row.getString("attempt_requested_by"),
                state(row));
    }

    static RunState state(ResultSet row) throws SQLException {
        var started = at(row, "started_at");
        var ended = at(row, "ended_at");
        var why = Optional.ofNullable(row.getString("attempt_cause")).orElse("");
        var step = Optional.ofNullable(row.getString("failed_step"));
        return switch (RunState.Kind.valueOf(row.getString("attempt_state"))) {
            case QUEUED -> new RunState.Queued();
            case RUNNING -> new RunState.Running(started.orElseThrow());
            case SUCCEEDED -> new RunState.Succeeded(started.orElseThrow(), ended.orElseThrow());
            case FAILED -> new RunState.Failed(started.orElseThrow(), ended.orElseThrow(), new Cause(step, why));
            case CANCELLED -> new RunState.Cancelled(started, ended.orElseThrow(), why);
            case LOST -> new RunState.Lost(started, ended.orElseThrow(), why);
        };
    }

    static @Nullable String failedStep(RunState state) {
        return state instanceof RunState.Failed failed ? failed.cause().step().orElse(null) : null;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
