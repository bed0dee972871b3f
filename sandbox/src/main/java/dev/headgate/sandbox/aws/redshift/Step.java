package dev.headgate.sandbox.aws.redshift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One SQL statement of a request and how far it has come; times are epoch milliseconds.
 *
 * @param rows rows given or changed, -1 when that means nothing
 */
record Step(
        String sql,
        State state,
        long createdAt,
        long updatedAt,
        long rows,
        Optional<Result> result,
        Optional<String> error) {

    /** The Data API's states. */
    enum State {
        SUBMITTED,
        STARTED,
        FINISHED,
        FAILED,
        ABORTED;

        boolean isEnd() {
            return this == FINISHED || this == FAILED || this == ABORTED;
        }
    }

    static Step submitted(String sql, long now) {
        return new Step(sql, State.SUBMITTED, now, now, -1, Optional.empty(), Optional.empty());
    }

    Step started(long now) {
        return new Step(sql, State.STARTED, now, now, -1, Optional.empty(), Optional.empty());
    }

    Step finished(long now, long changed, Optional<Result> given) {
        var count = given.map(set -> (long) set.rows().size()).orElse(changed);
        return new Step(sql, State.FINISHED, createdAt, now, count, given, Optional.empty());
    }

    Step ended(State how, long now, Optional<String> why) {
        return new Step(sql, how, createdAt, now, -1, Optional.empty(), why);
    }

    Map<String, Object> shown(String id) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("Id", id);
        shown.put("QueryString", sql);
        shown.put("Status", state.name());
        shown.put("HasResultSet", result.isPresent());
        shown.put("ResultRows", rows);
        shown.put("ResultSize", result.map(Result::bytes).orElse(0L));
        shown.put("CreatedAt", createdAt / 1000.0);
        shown.put("UpdatedAt", updatedAt / 1000.0);
        shown.put("Duration", state.isEnd() ? (updatedAt - createdAt) * 1_000_000 : -1);
        shown.put("RedshiftQueryId", 0);
        error.ifPresent(text -> shown.put("Error", text));
        return shown;
    }
}
