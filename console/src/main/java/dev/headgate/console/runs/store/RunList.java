package dev.headgate.console.runs.store;

import static dev.headgate.console.runs.store.RunRows.utc;

import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunFilter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists runs newest first, from a cursor on, so that a later part costs no more than the first. */
final class RunList {

    private final JdbcClient sql;

    RunList(JdbcClient sql) {
        this.sql = sql;
    }

    Page<Run> list(RunFilter filter) {
        var conditions = new RunConditions(filter.criteria());
        filter.cursor().ifPresent(cursor -> after(cursor, conditions));
        var found = sql.sql(RunRows.RUNS + "where " + conditions.sql()
                        + " order by r.requested_at desc, r.id desc limit :limit offset :skip")
                .params(conditions.params())
                .param("limit", filter.limit() + 1)
                .param("skip", filter.skip())
                .query(RunRows::run)
                .list();
        if (found.size() <= filter.limit()) {
            return new Page<>(found, Optional.empty());
        }
        var shown = found.subList(0, filter.limit());
        return new Page<>(shown, Optional.of(cursor(shown.getLast())));
    }

    private static void after(String cursor, RunConditions conditions) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split(" ", 2);
            conditions.and(
                    "(r.requested_at, r.id) < (:at, :id)", Map.of("at", utc(Instant.parse(parts[0])), "id", parts[1]));
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.badRequest("This cursor is none that a list of runs gave out; leave it away to start anew.");
        }
    }

    private static String cursor(Run last) {
        var text = last.requestedAt() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
