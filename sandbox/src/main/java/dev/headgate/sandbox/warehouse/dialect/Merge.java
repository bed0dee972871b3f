package dev.headgate.sandbox.warehouse.dialect;

import java.util.List;

/** MERGE: PostgreSQL's own, held to the narrower grammar of Redshift. */
final class Merge {

    private Merge() {}

    static Plan plan(List<Token> statement, Expressions expressions) {
        var cursor = new Cursor(statement);
        cursor.expect("MERGE", "INTO");
        var target = cursor.qualifiedName();
        if (!cursor.accept("USING")) {
            throw Refusal.unsupported("Redshift's MERGE takes no alias for its target " + target + ".");
        }
        if (cursor.sees("(")) {
            throw Refusal.unsupported("Redshift's MERGE reads from a table, not from a query.");
        }
        if (has(statement, "REMOVE", "DUPLICATES")) {
            throw Refusal.notSimulated("MERGE ... REMOVE DUPLICATES is not simulated");
        }
        if (!has(statement, "WHEN", "MATCHED") || !has(statement, "WHEN", "NOT", "MATCHED")) {
            throw Refusal.syntax("Redshift's MERGE needs both WHEN MATCHED and WHEN NOT MATCHED.");
        }
        if (has(statement, "MATCHED", "AND") || has(statement, "DO", "NOTHING") || has(statement, "BY", "SOURCE")) {
            throw Refusal.unsupported("Redshift's MERGE has no conditions on its branches and no DO NOTHING.");
        }
        return new Plan.Forward(expressions.rewrite(statement));
    }

    private static boolean has(List<Token> statement, String... words) {
        var cursor = new Cursor(statement);
        while (!cursor.atEnd()) {
            if (cursor.accept(words)) {
                return true;
            }
            cursor.next();
        }
        return false;
    }
}
