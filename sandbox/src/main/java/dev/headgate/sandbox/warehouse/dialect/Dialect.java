package dev.headgate.sandbox.warehouse.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Turns Redshift's statements into what the proxy does with them. */
public final class Dialect {

    private final Expressions expressions;

    /**
     * A dialect that knows which schemas are external.
     *
     * @param external whether a schema of this name lies over a data catalog
     */
    public Dialect(Predicate<String> external) {
        this.expressions = new Expressions(external);
    }

    /** One plan for each statement of a text; none for a text of blanks. */
    public List<Plan> plans(String sql) {
        var plans = new ArrayList<Plan>();
        for (var statement : Cursor.splitAt(Tokenizer.tokens(sql), ";")) {
            if (!statement.stream().allMatch(Token::isBlank)) {
                plans.add(plan(statement));
            }
        }
        return plans;
    }

    private Plan plan(List<Token> statement) {
        try {
            return dispatch(statement);
        } catch (Refusal e) {
            return new Plan.Refused(e.sqlState(), String.valueOf(e.getMessage()));
        }
    }

    private Plan dispatch(List<Token> statement) {
        var cursor = new Cursor(statement);
        return switch (cursor.peek().name()) {
            case "create" -> create(statement);
            case "alter" -> alter(statement);
            case "copy" -> {
                cursor.next();
                yield new Plan.Load(CopyParser.parse(cursor));
            }
            case "refresh" -> {
                cursor.next();
                yield MaterializedView.refresh(cursor);
            }
            case "drop" -> drop(statement);
            case "unload" -> throw Refusal.notSimulated("UNLOAD is not simulated");
            case "merge" -> Merge.plan(statement, expressions);
            case "set", "reset", "show" -> Settings.plan(statement);
            case "analyze", "vacuum", "lock", "truncate" -> Upkeep.plan(statement);
            default -> new Plan.Forward(expressions.rewrite(statement));
        };
    }

    private Plan create(List<Token> statement) {
        var cursor = new Cursor(statement);
        cursor.next();
        return switch (cursor.peek().name()) {
            case "table", "temp", "temporary", "local" -> CreateTable.plan(cursor, expressions);
            case "materialized" -> MaterializedView.create(cursor, expressions);
            case "external" -> ExternalSchema.plan(cursor);
            case "user", "group" -> People.plan(statement);
            case "index", "unique", "sequence", "extension", "trigger", "type", "domain", "rule" ->
                throw Refusal.unsupported(
                        "Redshift has no CREATE " + cursor.peek().text().toUpperCase(Locale.ROOT) + ".");
            default -> new Plan.Forward(expressions.rewrite(withoutBinding(statement)));
        };
    }

    private Plan alter(List<Token> statement) {
        var cursor = new Cursor(statement);
        cursor.next();
        return switch (cursor.peek().name()) {
            case "table" -> AlterTable.plan(cursor, statement, expressions);
            case "materialized" -> MaterializedView.alter(cursor, statement);
            case "user", "group" -> People.plan(statement);
            default -> new Plan.Forward(Cursor.text(statement));
        };
    }

    /** Dropping a schema may drop an external one, which the proxy must hear of. */
    private Plan drop(List<Token> statement) {
        var sql = expressions.rewrite(statement);
        return new Cursor(statement).accept("DROP", "SCHEMA")
                ? new Plan.Several(List.of(sql), "DROP SCHEMA")
                : new Plan.Forward(sql);
    }

    /** A late-binding view is checked when it is read; here it is checked at once, which a right view does not notice. */
    private static List<Token> withoutBinding(List<Token> statement) {
        var words = statement.stream().filter(token -> !token.isBlank()).toList();
        var count = words.size();
        if (count < 4
                || !words.get(count - 1).is("binding")
                || !words.get(count - 2).is("schema")) {
            return statement;
        }
        var with = words.get(count - 4);
        return statement.subList(0, lastIndex(statement, with));
    }

    private static int lastIndex(List<Token> tokens, Token wanted) {
        for (var i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i) == wanted) {
                return i;
            }
        }
        return tokens.size();
    }
}
