package dev.headgate.sandbox.warehouse.dialect;

import java.util.List;
import java.util.Locale;

/** ANALYZE, VACUUM, LOCK and TRUNCATE. */
final class Upkeep {

    private Upkeep() {}

    static Plan plan(List<Token> statement) {
        var cursor = new Cursor(statement);
        return switch (cursor.next().text().toLowerCase(Locale.ROOT)) {
            case "analyze" -> analyze(cursor);
            case "vacuum" -> vacuum(cursor);
            case "lock" -> lock(cursor, statement);
            default -> truncate(cursor);
        };
    }

    private static Plan analyze(Cursor cursor) {
        if (cursor.sees("COMPRESSION")) {
            throw Refusal.notSimulated("ANALYZE COMPRESSION is not simulated: the sandbox's tables are not compressed");
        }
        cursor.accept("VERBOSE");
        var isForAll = cursor.atEnd() || cursor.sees("PREDICATE") || cursor.sees("ALL");
        var table = isForAll ? "" : " " + cursor.qualifiedName();
        var columns = cursor.sees("(") ? " (" + String.join(", ", cursor.names()) + ")" : "";
        if (cursor.accept("PREDICATE") || cursor.accept("ALL")) {
            cursor.expect("COLUMNS");
        }
        end(cursor, "ANALYZE");
        return new Plan.Forward("analyze" + table + columns);
    }

    private static Plan vacuum(Cursor cursor) {
        if (cursor.accept("SORT") || cursor.accept("DELETE")) {
            cursor.expect("ONLY");
        } else if (!cursor.accept("FULL") && !cursor.accept("REINDEX")) {
            cursor.accept("RECLUSTER");
        }
        var isForAll = cursor.atEnd() || cursor.sees("TO") || cursor.sees("BOOST");
        var table = isForAll ? "" : " " + cursor.qualifiedName();
        if (cursor.accept("TO")) {
            cursor.next();
            cursor.expect("PERCENT");
        }
        cursor.accept("BOOST");
        end(cursor, "VACUUM");
        return new Plan.Forward("vacuum" + table);
    }

    private static Plan lock(Cursor cursor, List<Token> statement) {
        cursor.accept("TABLE");
        var tables = Cursor.text(cursor.rest()).strip();
        if (tables.isEmpty()) {
            return new Plan.Forward(Cursor.text(statement));
        }
        return new Plan.Forward("lock table " + tables + " in access exclusive mode");
    }

    private static Plan truncate(Cursor cursor) {
        cursor.accept("TABLE");
        var table = cursor.qualifiedName();
        end(cursor, "TRUNCATE");
        return new Plan.Committing("truncate table " + table, "TRUNCATE TABLE");
    }

    private static void end(Cursor cursor, String verb) {
        if (!cursor.atEnd()) {
            throw Refusal.syntax("syntax error at or near \"" + cursor.peek().text() + "\" in " + verb);
        }
    }
}
