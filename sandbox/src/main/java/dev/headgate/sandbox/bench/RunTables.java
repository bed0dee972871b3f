package dev.headgate.sandbox.bench;

import dev.headgate.sandbox.bench.GeneratedRun.Attempt;
import dev.headgate.sandbox.bench.GeneratedRun.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes generated runs with their attempts and steps, a pass for each table. */
final class RunTables {

    private final Connection connection;
    private final RunMaker maker;
    private final int number;

    RunTables(Connection connection, RunMaker maker, int number) {
        this.connection = connection;
        this.maker = maker;
        this.number = number;
    }

    /** Answers how many rows each table got, in words. What the rows refer to is checked once at the end, not row by row. */
    String write() throws SQLException, IOException {
        execute("set local session_replication_role = replica");
        long runs = write("run", """
                id, source, stream, definition, mapping, requested_at, requested_by, attempt, state, cause, counts,
                counts_complete""", RunTables::run);
        long attempts = write("run_attempt", """
                run, number, requested_at, requested_by, state, started_at, ended_at, cause, failed_step, cancel_note,
                polled_at""", RunTables::attempts);
        long steps = write(
                "run_step",
                "run, attempt, number, name, entered, exited, state, waiting, retries, error, lane",
                RunTables::steps);
        execute("set local session_replication_role = origin");
        refuseOrphans();
        return runs + " runs, " + attempts + " attempts, " + steps + " steps";
    }

    private void refuseOrphans() throws SQLException {
        var orphans = SandboxDatabase.one(connection, """
                select count(*) from run_step s
                where not exists (select from run_attempt a join run r on r.id = a.run
                                  where a.run = s.run and a.number = s.attempt)""");
        if (!orphans.equals("0")) {
            throw new IllegalStateException(orphans + " generated steps belong to no attempt; nothing was kept.");
        }
    }

    private void execute(String statement) throws SQLException {
        try (var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    private long write(String table, String columns, Writing writing) throws SQLException, IOException {
        var rows = new CopyRows(connection, table, columns);
        try (rows) {
            maker.make(number, run -> {
                try {
                    writing.write(rows, run);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return rows.rows();
    }

    private static void run(CopyRows rows, GeneratedRun run) throws IOException {
        var latest = run.latest();
        rows.row(
                run.id(),
                run.source().id(),
                run.stream(),
                run.source().definitionKey(),
                run.source().mappingKey(),
                run.requestedAt(),
                run.requestedBy(),
                latest.number(),
                latest.end(),
                latest.cause(),
                run.counts().orElse(null),
                true);
    }

    private static void attempts(CopyRows rows, GeneratedRun run) throws IOException {
        for (var attempt : run.attempts()) {
            rows.row(
                    run.id(),
                    attempt.number(),
                    attempt.requestedAt(),
                    run.requestedBy(),
                    attempt.end(),
                    attempt.startedAt(),
                    attempt.endedAt(),
                    attempt.cause(),
                    attempt.failedStep(),
                    attempt.end() == GeneratedRun.End.CANCELLED ? attempt.cause() : null,
                    attempt.endedAt());
        }
    }

    private static void steps(CopyRows rows, GeneratedRun run) throws IOException {
        for (var attempt : run.attempts()) {
            for (var passage : attempt.passages()) {
                step(rows, run, attempt, passage);
            }
        }
    }

    private static void step(CopyRows rows, GeneratedRun run, Attempt attempt, Passage passage) throws IOException {
        rows.row(
                run.id(),
                attempt.number(),
                passage.number(),
                passage.name(),
                passage.entered(),
                passage.exited(),
                passage.state(),
                passage.isWaiting(),
                passage.retries(),
                passage.state().equals("FAILED") ? attempt.cause() : null,
                passage.lane());
    }

    private interface Writing {
        void write(CopyRows rows, GeneratedRun run) throws IOException;
    }
}
