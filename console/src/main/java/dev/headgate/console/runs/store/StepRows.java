package dev.headgate.console.runs.store;

import static dev.headgate.console.runs.store.RunRows.utc;

import dev.headgate.console.runs.Step;
import dev.headgate.contract.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code run_step}; only what changed is written. */
@Component
class StepRows {

    private final JdbcClient sql;

    StepRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Answers how many of the steps were written. */
    int write(RunId run, int attempt, List<Step> now) {
        var before = new HashSet<>(read(run, attempt));
        var changed = now.stream().filter(step -> !before.contains(step)).toList();
        changed.forEach(step -> write(run, attempt, step));
        return changed.size();
    }

    List<Step> read(RunId run, int attempt) {
        return sql.sql("select * from run_step where run = ? and attempt = ? order by number")
                .params(run.value(), attempt)
                .query(StepRows::step)
                .list();
    }

    private void write(RunId run, int attempt, Step step) {
        sql.sql("""
                insert into run_step (run, attempt, number, name, lane, entered, exited, state, waiting, retries, error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (run, attempt, number) do update
                set lane = excluded.lane, exited = excluded.exited, state = excluded.state, retries = excluded.retries, error = excluded.error""")
                .param(run.value())
                .param(attempt)
                .param(step.number())
                .param(step.name())
                .param(step.lane().orElse(null))
                .param(utc(step.entered()))
                .param(step.exited().map(RunRows::utc).orElse(null))
                .param(step.state().name())
                .param(step.waiting())
                .param(step.retries())
                .param(step.error().orElse(null))
                .update();
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        return new Step(
                row.getLong("number"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("lane", Integer.class)),
                RunRows.at(row, "entered").orElseThrow(),
                RunRows.at(row, "exited"),
                Step.State.valueOf(row.getString("state")),
                row.getBoolean("waiting"),
                row.getInt("retries"),
                Optional.ofNullable(row.getString("error")));
    }
}
