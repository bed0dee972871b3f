package dev.headgate.console.posture.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions of SQL that must all hold; only what is asked for becomes one. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> params = new LinkedHashMap<>();

    Conditions anyOf(String column, Collection<?> values) {
        return values.isEmpty()
                ? this
                : and(
                        column + " in (:%s)",
                        values.stream().map(Object::toString).toList());
    }

    /** A condition in which {@code %s} stands for the value. */
    Conditions and(String condition, Object value) {
        var name = "p" + params.size();
        conditions.add(condition.formatted(name));
        params.put(name, value);
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
