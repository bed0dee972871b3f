package dev.headgate.console.runs.store;

import static dev.headgate.console.runs.store.RunRows.utc;

import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunFilter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists runs newest first; only the conditions that are set become part of the statement, so that an index serves each. */
final class RunList {

    private final JdbcClient sql;

    RunList(JdbcClient sql) {
        this.sql = sql;
    }

    Page<Run> list(RunFilter filter) {
        var conditions = new ArrayList<String>(List.of("true"));
        var params = new LinkedHashMap<String, Object>();
        conditions(filter, conditions, params);
        var found = sql.sql(RunRows.RUNS + "where " + String.join(" and ", conditions)
                        + " order by r.requested_at desc, r.id desc limit :limit")
                .params(params)
                .param("limit", filter.limit() + 1)
                .query(RunRows::run)
                .list();
        if (found.size() <= filter.limit()) {
            return new Page<>(found, Optional.empty());
        }
        var shown = found.subList(0, filter.limit());
        return new Page<>(shown, Optional.of(cursor(shown.getLast())));
    }

    private static void conditions(RunFilter filter, List<String> conditions, Map<String, Object> params) {
        filter.source().ifPresent(source -> {
            conditions.add("r.source = :source");
            params.put("source", source.value());
        });
        filter.state().ifPresent(state -> {
            conditions.add("r.state = :state");
            params.put("state", state.name());
        });
        filter.from().ifPresent(from -> {
            conditions.add("r.requested_at >= :from");
            params.put("from", utc(from));
        });
        filter.to().ifPresent(to -> {
            conditions.add("r.requested_at < :to");
            params.put("to", utc(to));
        });
        filter.words().ifPresent(words -> {
            conditions.add("r.words like :words escape '!'");
            params.put("words", "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        });
        filter.cursor().ifPresent(cursor -> after(cursor, conditions, params));
    }

    private static void after(String cursor, List<String> conditions, Map<String, Object> params) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split(" ", 2);
            params.put("at", utc(Instant.parse(parts[0])));
            params.put("id", parts[1]);
            conditions.add("(r.requested_at, r.id) < (:at, :id)");
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.badRequest("This cursor is none that a list of runs gave out; leave it away to start anew.");
        }
    }

    private static String cursor(Run last) {
        var text = last.requestedAt() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
