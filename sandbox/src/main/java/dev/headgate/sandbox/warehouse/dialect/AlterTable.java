package dev.headgate.sandbox.warehouse.dialect;

import java.util.List;
import java.util.Locale;

/** ALTER TABLE: changes of design and keys are recorded, changes of columns go to PostgreSQL. */
final class AlterTable {

    private static final String TAG = "ALTER TABLE";

    private AlterTable() {}

    /** The plan of a statement whose first word, ALTER, has been read. */
    static Plan plan(Cursor cursor, List<Token> statement, Expressions expressions) {
        cursor.expect("TABLE");
        var table = cursor.qualifiedName();
        var design = new Design();
        if (cursor.accept("ADD")) {
            if (CreateTable.tableKey(cursor, design)) {
                return new Plan.Several(List.of(design.change(table)), TAG);
            }
            cursor.accept("COLUMN");
            var column = CreateTable.column(cursor, design, expressions);
            return new Plan.Forward("alter table " + table + " add column " + column);
        }
        if (cursor.accept("APPEND")) {
            throw Refusal.notSimulated("ALTER TABLE APPEND is not simulated");
        }
        return cursor.accept("ALTER")
                ? change(cursor, table, design, statement)
                : new Plan.Forward(Cursor.text(statement));
    }

    private static Plan change(Cursor cursor, String table, Design design, List<Token> statement) {
        if (cursor.accept("DISTKEY") || cursor.accept("DISTSTYLE", "KEY", "DISTKEY")) {
            design.distributeBy(List.of(cursor.name().name()));
        } else if (!design.readAttribute(cursor)) {
            return column(cursor, table, statement);
        }
        return new Plan.Several(List.of(design.change(table)), TAG);
    }

    private static Plan column(Cursor cursor, String table, List<Token> statement) {
        cursor.accept("COLUMN");
        var name = cursor.name();
        if (cursor.accept("ENCODE")) {
            return new Plan.Several(List.of(new Design().change(table)), TAG);
        }
        if (cursor.accept("TYPE")) {
            var type = Types.read(cursor);
            if (!type.toLowerCase(Locale.ROOT).startsWith("varchar")) {
                throw Refusal.unsupported(
                        "Redshift changes the type of a column only from one VARCHAR length to another.");
            }
            return new Plan.Forward("alter table " + table + " alter column " + name.text() + " type " + type);
        }
        return new Plan.Forward(Cursor.text(statement));
    }
}
