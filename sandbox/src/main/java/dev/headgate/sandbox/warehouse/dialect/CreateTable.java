package dev.headgate.sandbox.warehouse.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CREATE TABLE: the table goes to PostgreSQL, its design and its keys into the proxy's records. */
final class CreateTable {

    private static final Set<String> AFTER_DEFAULT = Set.of(
            "identity",
            "generated",
            "encode",
            "distkey",
            "sortkey",
            "not",
            "null",
            "unique",
            "primary",
            "references",
            "collate");

    private final Design design;
    private final List<String> columns = new ArrayList<>();
    private final Expressions expressions;

    private CreateTable(Expressions expressions, Design design) {
        this.expressions = expressions;
        this.design = design;
    }

    /** The plan of a statement whose first word, CREATE, has been read. */
    static Plan plan(Cursor cursor, Expressions expressions) {
        return new CreateTable(expressions, new Design()).plan(cursor);
    }

    private Plan plan(Cursor cursor) {
        cursor.accept("LOCAL");
        var kind = cursor.accept("TEMP") || cursor.accept("TEMPORARY") ? "create temp table " : "create table ";
        cursor.expect("TABLE");
        var exists = cursor.accept("IF", "NOT", "EXISTS") ? "if not exists " : "";
        var table = cursor.qualifiedName();
        var body = "";
        var isDefined = false;
        if (cursor.sees("(")) {
            var elements = Cursor.split(cursor.parenthesised());
            isDefined = elements.stream()
                    .anyMatch(element ->
                            element.stream().filter(token -> !token.isBlank()).count() > 1);
            elements.forEach(element -> element(new Cursor(element)));
            body = " (" + String.join(", ", required()) + ")";
        }
        while (design.readAttribute(cursor)) {
            isDefined = true;
        }
        if (cursor.accept("AS")) {
            var query = expressions.rewrite(cursor.rest());
            var names = columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
            return result(kind + exists + table + names + " as " + query, table, "SELECT");
        }
        if (!cursor.atEnd() || !isDefined) {
            throw Refusal.syntax("syntax error at or near \"" + cursor.peek().text() + "\" in CREATE TABLE");
        }
        return result(kind + exists + table + body, table, "CREATE TABLE");
    }

    private Plan result(String sql, String table, String tag) {
        return design.isEmpty() ? new Plan.Forward(sql) : new Plan.Several(List.of(sql, design.recording(table)), tag);
    }

    /** Redshift makes the columns of a primary key NOT NULL, which it does enforce. */
    private List<String> required() {
        return columns.stream()
                .map(column -> {
                    var name = new Cursor(Tokenizer.tokens(column)).peek().name();
                    return design.isPrimary(name) && !column.contains(" not null") ? column + " not null" : column;
                })
                .toList();
    }

    private void element(Cursor cursor) {
        if (cursor.sees("LIKE")) {
            columns.add(Cursor.text(cursor.rest()).strip());
        } else if (!tableKey(cursor, design)) {
            column(cursor);
        }
    }

    /** Reads a key of the whole table if one comes next. */
    static boolean tableKey(Cursor cursor, Design design) {
        if (cursor.accept("CONSTRAINT")) {
            cursor.name();
        }
        if (cursor.accept("PRIMARY", "KEY")) {
            design.key("PRIMARY KEY", cursor.names(), "");
        } else if (cursor.sees("UNIQUE") && cursor.peekSecond().is("(")) {
            cursor.next();
            design.key("UNIQUE", cursor.names(), "");
        } else if (cursor.accept("FOREIGN", "KEY")) {
            var names = cursor.names();
            cursor.expect("REFERENCES");
            design.key("FOREIGN KEY", names, reference(cursor));
        } else if (cursor.sees("CHECK")) {
            throw Refusal.unsupported("Redshift has no CHECK constraints.");
        } else {
            return false;
        }
        return true;
    }

    /** One column definition in PostgreSQL's words; what is only recorded goes into the design. */
    static String column(Cursor cursor, Design design, Expressions expressions) {
        var definition = new CreateTable(expressions, design);
        definition.column(cursor);
        return definition.columns.getFirst();
    }

    private void column(Cursor cursor) {
        var name = cursor.name();
        if (cursor.atEnd()) {
            columns.add(name.text());
            return;
        }
        var column = new StringBuilder(name.text()).append(' ').append(Types.read(cursor));
        while (!cursor.atEnd()) {
            attribute(cursor, name.name(), column);
        }
        columns.add(column.toString());
    }

    private void attribute(Cursor cursor, String name, StringBuilder column) {
        if (cursor.accept("DEFAULT")) {
            column.append(" default ")
                    .append(expressions.rewrite(untilAttribute(cursor)).strip());
        } else if (cursor.accept("IDENTITY")) {
            column.append(" generated always as identity").append(sequence(cursor));
        } else if (cursor.accept("GENERATED", "BY", "DEFAULT", "AS", "IDENTITY")) {
            column.append(" generated by default as identity").append(sequence(cursor));
        } else if (cursor.accept("NOT", "NULL")) {
            column.append(" not null");
        } else if (!cursor.accept("NULL")) {
            recorded(cursor, name);
        }
    }

    private void recorded(Cursor cursor, String name) {
        if (cursor.accept("ENCODE") || cursor.accept("COLLATE")) {
            cursor.name();
        } else if (cursor.accept("DISTKEY")) {
            design.distributeBy(List.of(name));
        } else if (cursor.accept("SORTKEY")) {
            design.sortBy("COMPOUND", List.of(name));
        } else if (cursor.accept("PRIMARY", "KEY")) {
            design.key("PRIMARY KEY", List.of(name), "");
        } else if (cursor.accept("UNIQUE")) {
            design.key("UNIQUE", List.of(name), "");
        } else if (cursor.accept("REFERENCES")) {
            design.key("FOREIGN KEY", List.of(name), reference(cursor));
        } else {
            throw Refusal.syntax("syntax error at or near \"" + cursor.peek().text() + "\" in column " + name);
        }
    }

    private static List<Token> untilAttribute(Cursor cursor) {
        var tokens = new ArrayList<Token>();
        while (!cursor.atEnd()
                && (tokens.isEmpty() || !AFTER_DEFAULT.contains(cursor.peek().name()))) {
            if (cursor.sees("(")) {
                tokens.add(Token.symbol("("));
                tokens.addAll(cursor.parenthesised());
                tokens.add(Token.symbol(")"));
            } else {
                tokens.add(cursor.next());
                tokens.add(new Token(Token.Kind.BLANK, " "));
            }
        }
        return tokens;
    }

    private static String sequence(Cursor cursor) {
        var numbers = Cursor.split(cursor.parenthesised());
        if (numbers.size() != 2) {
            throw Refusal.syntax("IDENTITY takes a seed and a step.");
        }
        return " (start with " + Cursor.text(numbers.get(0)).strip() + " increment by "
                + Cursor.text(numbers.get(1)).strip() + ")";
    }

    private static String reference(Cursor cursor) {
        var table = cursor.qualifiedName();
        return cursor.sees("(") ? table + "(" + String.join(", ", cursor.names()) + ")" : table;
    }
}
