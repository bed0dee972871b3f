package dev.headgate.console.runs.store;

import dev.headgate.console.runs.RunCriteria;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Criteria as SQL over {@code run r} and {@code run_attempt a}; only what is asked for becomes a condition, so that an index serves each. */
final class RunConditions {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final boolean asksOfAttempt;

    RunConditions(RunCriteria criteria) {
        asksOfAttempt = !criteria.steps().isEmpty();
        anyOf("r.state", "state", criteria.states().stream().map(Enum::name).toList());
        anyOf(
                "r.source",
                "source",
                criteria.sources().stream().map(Object::toString).toList());
        anyOf("r.stream", "stream", criteria.streams());
        anyOf("a.failed_step", "step", criteria.steps());
        anyOf("r.requested_by", "asker", criteria.askers());
        criteria.from().ifPresent(from -> and("r.requested_at >= :from", Map.of("from", RunRows.utc(from))));
        criteria.to().ifPresent(to -> and("r.requested_at < :to", Map.of("to", RunRows.utc(to))));
        causes(criteria.causes());
        criteria.words().forEach(word -> and("r.words like " + contained(word) + " escape '!'", Map.of()));
    }

    void and(String condition, Map<String, ?> values) {
        conditions.add(condition);
        params.putAll(values);
    }

    /** The conditions behind {@code where}. */
    String sql() {
        return String.join(" and ", conditions);
    }

    /** The tables that the conditions speak of, to count in; most need no more than the first. */
    String tables() {
        return "run r" + (asksOfAttempt ? " join run_attempt a on a.run = r.id and a.number = r.attempt" : "");
    }

    Map<String, Object> params() {
        return params;
    }

    private void anyOf(String column, String name, Collection<String> values) {
        if (values.size() == 1) {
            and(column + " = :" + name, Map.of(name, values.iterator().next()));
        } else if (!values.isEmpty()) {
            and(column + " in (:" + name + ")", Map.of(name, List.copyOf(values)));
        }
    }

    private void causes(List<String> causes) {
        if (!causes.isEmpty()) {
            var each = causes.stream()
                    .map(cause -> "lower(r.cause) like " + contained(cause) + " escape '!'")
                    .toList();
            and("(" + String.join(" or ", each) + ")", Map.of());
        }
    }

    private String contained(String text) {
        var name = "text" + params.size();
        params.put(name, "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        return ":" + name;
    }
}
