package dev.headgate.sandbox.warehouse.dialect;

import java.util.List;

/** Materialized views: PostgreSQL's own, with Redshift's AUTO REFRESH kept beside them. */
final class MaterializedView {

    private MaterializedView() {}

    /** The plan of a statement whose first word, CREATE, has been read. */
    static Plan create(Cursor cursor, Expressions expressions) {
        cursor.expect("MATERIALIZED", "VIEW");
        var view = cursor.qualifiedName();
        var design = new Design();
        var refresh = false;
        while (!cursor.accept("AS")) {
            if (cursor.accept("AUTO", "REFRESH")) {
                refresh = yes(cursor);
            } else if (!design.readAttribute(cursor)) {
                throw Refusal.syntax(
                        "syntax error at or near \"" + cursor.peek().text() + "\" in CREATE MATERIALIZED VIEW");
            }
        }
        return new Plan.Several(
                List.of(
                        "create materialized view " + view + " as " + expressions.rewrite(cursor.rest()),
                        design.recording(view),
                        recording(view, refresh)),
                "CREATE MATERIALIZED VIEW");
    }

    /** The plan of a statement whose first word, REFRESH, has been read. */
    static Plan refresh(Cursor cursor) {
        cursor.expect("MATERIALIZED", "VIEW");
        var view = cursor.qualifiedName();
        if (cursor.accept("RESTRICT") || cursor.accept("CASCADE") || cursor.atEnd()) {
            var before = "select " + Shims.SCHEMA + ".before_refresh(" + Design.literal(view) + ")";
            return new Plan.Several(List.of(before, "refresh materialized view " + view), "REFRESH");
        }
        throw Refusal.syntax("syntax error at or near \"" + cursor.peek().text() + "\" in REFRESH MATERIALIZED VIEW");
    }

    /** The plan of a statement whose first word, ALTER, has been read. */
    static Plan alter(Cursor cursor, List<Token> statement) {
        cursor.expect("MATERIALIZED", "VIEW");
        var view = cursor.qualifiedName();
        if (!cursor.accept("AUTO", "REFRESH")) {
            return new Plan.Forward(Cursor.text(statement));
        }
        return new Plan.Several(List.of(recording(view, yes(cursor))), "ALTER MATERIALIZED VIEW");
    }

    private static String recording(String view, boolean refresh) {
        return "select " + Shims.SCHEMA + ".record_refresh(" + Design.literal(view) + ", " + refresh + ")";
    }

    private static boolean yes(Cursor cursor) {
        if (cursor.accept("YES")) {
            return true;
        }
        cursor.expect("NO");
        return false;
    }
}
