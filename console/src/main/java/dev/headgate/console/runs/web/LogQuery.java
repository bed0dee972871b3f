package dev.headgate.console.runs.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.LogFilter;
import dev.headgate.contract.Excerpt;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which log lines, as it stands in an address. */
record LogQuery(
        @Nullable Integer attempt,
        @Nullable String q,
        @Nullable String since,
        @Nullable Integer limit) {

    private static final int USUAL = 2_000;
    private static final int MOST = 10_000;

    LogFilter filter() {
        return new LogFilter(
                Optional.ofNullable(attempt),
                Optional.ofNullable(q).map(String::strip).filter(words -> !words.isEmpty()),
                Optional.ofNullable(since).filter(text -> !text.isBlank()).map(LogQuery::instant),
                Math.clamp(limit == null ? USUAL : limit, 1, MOST));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest(
                    "'since' is an instant such as 2026-03-01T00:00:00Z; '" + Excerpt.of(text) + "' is not.");
        }
    }
}
