package dev.headgate.sandbox.warehouse.dialect;

import java.util.List;

/** CREATE EXTERNAL SCHEMA over a data catalog: the schema is made and recorded, its tables are not read. */
final class ExternalSchema {

    private ExternalSchema() {}

    /** The plan of a statement whose first word, CREATE, has been read. */
    static Plan plan(Cursor cursor) {
        cursor.expect("EXTERNAL");
        if (!cursor.accept("SCHEMA")) {
            throw Refusal.notSimulated("CREATE EXTERNAL " + cursor.peek().text() + " is not simulated");
        }
        var exists = cursor.accept("IF", "NOT", "EXISTS") ? "if not exists " : "";
        var schema = cursor.name();
        cursor.expect("FROM");
        if (!cursor.accept("DATA", "CATALOG")) {
            throw Refusal.notSimulated(
                    "An external schema from " + cursor.peek().text() + " is not simulated");
        }
        cursor.expect("DATABASE");
        var database = cursor.string();
        var role = role(cursor);
        var record = "select " + Shims.SCHEMA + ".record_external_schema(" + Design.literal(schema.name()) + ", "
                + Design.literal(database) + ", " + Design.literal(role) + ")";
        return new Plan.Several(List.of("create schema " + exists + schema.text(), record), "CREATE SCHEMA");
    }

    private static String role(Cursor cursor) {
        var role = "";
        while (!cursor.atEnd()) {
            if (cursor.accept("IAM_ROLE")) {
                role = cursor.accept("DEFAULT") ? "default" : cursor.string();
            } else if (cursor.accept("REGION") || cursor.accept("CATALOG_ROLE")) {
                cursor.string();
            } else {
                cursor.expect("CREATE", "EXTERNAL", "DATABASE", "IF", "NOT", "EXISTS");
            }
        }
        if (role.isEmpty()) {
            throw Refusal.syntax("CREATE EXTERNAL SCHEMA needs IAM_ROLE '<arn>' or IAM_ROLE default.");
        }
        return role;
    }
}
