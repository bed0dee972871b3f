package dev.headgate.sandbox.warehouse.dialect;

import dev.headgate.contract.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Redshift keeps of a table and PostgreSQL does not: distribution, order, and keys that nobody enforces. */
final class Design {

    private @Nullable String style;
    private @Nullable String distKey;
    private @Nullable String sortStyle;
    private List<String> sortKeys = new ArrayList<>();
    private final List<Map<String, Object>> keys = new ArrayList<>();

    /** Reads one table attribute if one comes next. */
    boolean readAttribute(Cursor cursor) {
        if (cursor.accept("BACKUP") || cursor.accept("ENCODE")) {
            cursor.name();
        } else if (cursor.accept("DISTSTYLE")) {
            style = cursor.name().name().toUpperCase(Locale.ROOT);
        } else if (cursor.accept("DISTKEY")) {
            distributeBy(cursor.names());
        } else if (cursor.accept("COMPOUND", "SORTKEY")) {
            sortBy("COMPOUND", cursor.names());
        } else if (cursor.accept("INTERLEAVED", "SORTKEY")) {
            sortBy("INTERLEAVED", cursor.names());
        } else if (cursor.accept("SORTKEY")) {
            if (cursor.accept("AUTO") || cursor.accept("NONE")) {
                return true;
            }
            sortBy("COMPOUND", cursor.names());
        } else {
            return false;
        }
        return true;
    }

    void distributeBy(List<String> columns) {
        if (distKey != null || columns.size() != 1) {
            throw Refusal.syntax("A table has one DISTKEY column.");
        }
        distKey = columns.getFirst();
    }

    void sortBy(String kind, List<String> columns) {
        if (!sortKeys.isEmpty()) {
            throw Refusal.syntax("A table has one sort key: name its columns in one COMPOUND SORTKEY(...).");
        }
        sortStyle = kind;
        sortKeys = new ArrayList<>(columns);
    }

    void key(String kind, List<String> columns, String references) {
        keys.add(Map.of("kind", kind, "columns", columns, "references", references));
    }

    /** Whether the column is part of the recorded primary key. */
    boolean isPrimary(String column) {
        return keys.stream()
                .anyMatch(key -> "PRIMARY KEY".equals(key.get("kind"))
                        && key.get("columns") instanceof List<?> columns
                        && columns.contains(column));
    }

    boolean isEmpty() {
        return style == null && distKey == null && sortKeys.isEmpty() && keys.isEmpty();
    }

    /** The statement that keeps this for the table of this name. */
    String recording(String table) {
        if (style == null) {
            style = distKey == null ? "AUTO" : "KEY";
        }
        return call("record_design", table);
    }

    /** The statement that changes what is kept for a table; what this design does not say stays. */
    String change(String table) {
        return call("change_design", table);
    }

    private String call(String function, String table) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("style", style);
        document.put("distkey", distKey);
        document.put("sortstyle", sortStyle);
        document.put("sortkeys", sortKeys);
        document.put("keys", keys);
        return "select " + Shims.SCHEMA + "." + function + "(" + literal(table) + ", " + literal(Json.text(document))
                + ")";
    }

    /** A string of SQL in which nothing is special. */
    static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
