package dev.headgate.sandbox.warehouse.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Column types: Redshift's names in PostgreSQL's words, with Redshift's default lengths. */
final class Types {

    private static final Set<String> FOREIGN = Set.of(
            "json",
            "jsonb",
            "uuid",
            "bytea",
            "serial",
            "bigserial",
            "smallserial",
            "money",
            "xml",
            "inet",
            "cidr",
            "macaddr",
            "bit",
            "tsvector",
            "hstore",
            "datetime",
            "tinyint",
            "point");
    private static final Set<String> NOT_SIMULATED =
            Set.of("geometry", "geography", "hllsketch", "varbinary", "varbyte");

    private Types() {}

    /** Reads a type and returns PostgreSQL's spelling. */
    static String read(Cursor cursor) {
        var name = cursor.name().name();
        if (FOREIGN.contains(name)) {
            throw Refusal.unsupported("Redshift has no column type \"" + name + "\".");
        }
        if (NOT_SIMULATED.contains(name)) {
            throw Refusal.notSimulated("Columns of type " + name + " are not simulated");
        }
        return switch (name) {
            case "super" -> "jsonb";
            case "varchar", "nvarchar" -> sized(cursor, "varchar", "256");
            case "text" -> "varchar(256)";
            case "bpchar" -> "char(256)";
            case "char", "character", "nchar" ->
                cursor.accept("VARYING") ? sized(cursor, "varchar", "256") : sized(cursor, "char", "1");
            case "decimal", "numeric" -> sized(cursor, "decimal", "18,0");
            case "double" -> {
                cursor.expect("PRECISION");
                yield "double precision";
            }
            case "timestamp", "time" -> zoned(cursor, name);
            default -> cursor.sees("(") ? sized(cursor, name, "") : name;
        };
    }

    private static String sized(Cursor cursor, String name, String usual) {
        if (!cursor.sees("(")) {
            return name + "(" + usual + ")";
        }
        List<Token> size = cursor.parenthesised();
        var text = Cursor.text(size).strip();
        return name + "(" + ("MAX".equals(text.toUpperCase(Locale.ROOT)) ? "65535" : text) + ")";
    }

    private static String zoned(Cursor cursor, String name) {
        if (cursor.accept("WITH", "TIME", "ZONE")) {
            return name + " with time zone";
        }
        cursor.accept("WITHOUT", "TIME", "ZONE");
        return name;
    }
}
