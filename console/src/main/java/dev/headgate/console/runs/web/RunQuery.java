package dev.headgate.console.runs.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.RunFilter;
import dev.headgate.console.runs.RunState;
import dev.headgate.contract.Excerpt;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of a list of runs as they stand in an address. */
record RunQuery(
        @Nullable String source,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to,
        @Nullable String q,
        @Nullable String cursor,
        @Nullable Integer limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    RunFilter filter() {
        return new RunFilter(
                given(source).map(RunQuery::id),
                given(state).map(RunQuery::kind),
                given(from).map(text -> instant("from", text)),
                given(to).map(text -> instant("to", text)),
                given(q),
                given(cursor),
                Math.clamp(limit == null ? USUAL : limit, 1, MOST));
    }

    /** The same filters for the runs of one source. */
    RunFilter filterOf(SourceId id) {
        return new RunQuery(id.value(), state, from, to, q, cursor, limit).filter();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }

    private static SourceId id(String name) {
        try {
            return new SourceId(name);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("'source' cannot be read. " + e.getMessage());
        }
    }

    private static RunState.Kind kind(String word) {
        return Arrays.stream(RunState.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("'" + Excerpt.of(word) + "' is no state of a run; there are "
                        + Arrays.stream(RunState.Kind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest(
                    "'" + name + "' is an instant such as 2026-03-01T00:00:00Z; '" + Excerpt.of(text) + "' is not.");
        }
    }
}
