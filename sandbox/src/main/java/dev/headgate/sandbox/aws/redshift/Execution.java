package dev.headgate.sandbox.aws.redshift;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request of the Data API while and after it runs. A batch is one transaction. */
final class Execution implements Runnable {

    private final String id;
    private final Request request;
    private final WarehouseAccess warehouse;
    private final Clock clock;
    private final List<Step> steps = new ArrayList<>();
    private final long createdAt;
    private long updatedAt;
    private Step.State state = Step.State.SUBMITTED;
    private String error = "";
    private @Nullable Statement running;

    Execution(String id, Request request, WarehouseAccess warehouse, Clock clock) {
        this.id = id;
        this.request = request;
        this.warehouse = warehouse;
        this.clock = clock;
        this.createdAt = clock.millis();
        this.updatedAt = createdAt;
        request.sqls().forEach(sql -> steps.add(Step.submitted(sql, createdAt)));
    }

    String id() {
        return id;
    }

    Request request() {
        return request;
    }

    synchronized Step.State state() {
        return state;
    }

    synchronized long createdAt() {
        return createdAt;
    }

    /** The step that {@code <id>} or {@code <id>:<n>} names. */
    synchronized Optional<Step> step(String asked) {
        if (!request.batch()) {
            return asked.equals(id) ? Optional.of(steps.getFirst()) : Optional.empty();
        }
        for (var number = 1; number <= steps.size(); number++) {
            if (asked.equals(id + ":" + number)) {
                return Optional.of(steps.get(number - 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try (var connection = warehouse.connect(request.database(), request.user())) {
            connection.setAutoCommit(!request.batch());
            runAll(connection);
            if (request.batch()) {
                connection.commit();
            }
            end(Step.State.FINISHED, "");
        } catch (SQLException e) {
            // Closing the connection has rolled everything back.
            fail(e);
        }
    }

    private void runAll(Connection connection) throws SQLException {
        for (var index = 0; index < request.sqls().size(); index++) {
            try (var statement = Parameters.prepare(connection, request.sqls().get(index), request.parameters())) {
                start(index, statement.statement());
                var gives = statement.execute();
                var result = gives ? Optional.of(Result.of(statement.results())) : Optional.<Result>empty();
                finish(index, statement.changed(), result);
            }
        }
    }

    private synchronized boolean begin() {
        if (state != Step.State.SUBMITTED) {
            return false;
        }
        state = Step.State.STARTED;
        updatedAt = clock.millis();
        return true;
    }

    private synchronized void start(int index, Statement statement) throws SQLException {
        if (state == Step.State.ABORTED) {
            throw new SQLException("Query cancelled on user's request");
        }
        running = statement;
        steps.set(index, steps.get(index).started(clock.millis()));
    }

    private synchronized void finish(int index, long changed, Optional<Result> result) {
        running = null;
        steps.set(index, steps.get(index).finished(clock.millis(), changed, result));
    }

    private synchronized void fail(SQLException e) {
        var text = String.valueOf(e.getMessage());
        for (var index = 0; index < steps.size(); index++) {
            var step = steps.get(index);
            if (step.state() == Step.State.STARTED) {
                var how = state == Step.State.ABORTED ? Step.State.ABORTED : Step.State.FAILED;
                steps.set(index, step.ended(how, clock.millis(), Optional.of(text)));
                text = request.batch() ? "Query #" + (index + 1) + " failed with " + text : text;
            } else if (step.state() == Step.State.SUBMITTED) {
                steps.set(index, step.ended(Step.State.ABORTED, clock.millis(), Optional.empty()));
            }
        }
        end(Step.State.FAILED, text);
    }

    private synchronized void end(Step.State how, String why) {
        running = null;
        updatedAt = clock.millis();
        if (!state.isEnd()) {
            state = how;
            error = why;
        }
    }

    /** Stops it; false when it has ended already. */
    boolean cancel() throws SQLException {
        Statement toStop;
        synchronized (this) {
            if (state.isEnd()) {
                return false;
            }
            state = Step.State.ABORTED;
            error = "Query cancelled on user's request";
            updatedAt = clock.millis();
            toStop = running;
        }
        if (toStop != null) {
            toStop.cancel();
        }
        return true;
    }

    synchronized Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>(
                request.batch() ? Map.of() : steps.getFirst().shown(id));
        shown.put("Id", id);
        shown.put("Status", state.name());
        shown.put("CreatedAt", createdAt / 1000.0);
        shown.put("UpdatedAt", updatedAt / 1000.0);
        shown.put("Duration", state.isEnd() ? (updatedAt - createdAt) * 1_000_000 : -1);
        shown.put("Database", request.database());
        shown.put("DbUser", request.user());
        shown.put("HasResultSet", steps.getLast().result().isPresent());
        shown.put("ResultRows", steps.getLast().rows());
        shown.putIfAbsent("ResultSize", 0);
        shown.put("RedshiftPid", 0);
        shown.put("RedshiftQueryId", 0);
        if (state == Step.State.FAILED || state == Step.State.ABORTED) {
            shown.put("Error", error);
        }
        if (request.batch()) {
            var parts = new ArrayList<Map<String, Object>>();
            for (var number = 1; number <= steps.size(); number++) {
                parts.add(steps.get(number - 1).shown(id + ":" + number));
            }
            shown.put("SubStatements", parts);
        }
        return shown;
    }
}
