package dev.headgate.sandbox.warehouse.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Rewrites what Redshift spells differently inside any statement: functions, system views, TOP, and types in casts. */
final class Expressions {

    private static final Token NONE = new Token(Token.Kind.BLANK, "");

    private final Predicate<String> external;

    Expressions(Predicate<String> external) {
        this.external = external;
    }

    String rewrite(List<Token> statement) {
        var tokens = DriverAliases.resolve(statement);
        var out = new StringBuilder();
        Map<Integer, String> limits = new HashMap<>();
        var at = 0;
        while (at < tokens.size()) {
            at = step(tokens, at, out, limits);
            var limit = limits.get(at);
            if (limit != null) {
                out.append(limit);
            }
        }
        return out.toString();
    }

    private int step(List<Token> tokens, int at, StringBuilder out, Map<Integer, String> limits) {
        var token = tokens.get(at);
        if (!token.isName()) {
            out.append(token.text());
            // Redshift takes 1WHEN for two words.
            var isGlued = token.kind() == Token.Kind.NUMBER
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).isName();
            out.append(isGlued ? " " : "");
            return at + 1;
        }
        var before = before(tokens, at);
        var next = significant(tokens, at + 1);
        var after = next < tokens.size() ? tokens.get(next) : NONE;
        refuse(token, before, after);
        if (token.kind() == Token.Kind.WORD && !before.is(".")) {
            if (after.is("(")) {
                return call(tokens, at, out);
            }
            if (token.is("select") && after.is("top")) {
                out.append(token.text());
                return top(tokens, next, out, limits);
            }
        }
        out.append(word(token, before, after, out));
        return at + 1;
    }

    private static String word(Token token, Token before, Token after, StringBuilder out) {
        var name = token.name();
        if (Shims.VIEWS.contains(name) && !after.is(".") && !before.is("as")) {
            if (!before.is(".")) {
                return Shims.SCHEMA + "." + name;
            }
            var prefix = "pg_catalog.";
            if (out.toString().toLowerCase(Locale.ROOT).endsWith(prefix)) {
                out.setLength(out.length() - prefix.length());
                return Shims.SCHEMA + "." + name;
            }
        }
        if (token.is("sysdate") && !before.is(".") && !before.is("as")) {
            return Shims.SCHEMA + ".sysdate()";
        }
        return before.is("::") && token.is("super") ? "jsonb" : token.text();
    }

    private void refuse(Token token, Token before, Token after) {
        if (after.is(".") && !before.is(".") && external.test(token.name())) {
            throw Refusal.notSimulated(
                    "External tables are not simulated: the schema " + token.name() + " lies over the data catalog");
        }
        if (token.is("conflict") && before.is("on")) {
            throw Refusal.unsupported("Redshift has no ON CONFLICT: use MERGE.");
        }
        if (token.is("distinct") && after.is("on")) {
            throw Refusal.unsupported("Redshift has no DISTINCT ON: use ROW_NUMBER().");
        }
        if (token.is("returning")) {
            throw Refusal.unsupported("Redshift has no RETURNING.");
        }
    }

    /** Rewrites a function call whose name stands at this place; anything else in front of a parenthesis stays. */
    private int call(List<Token> tokens, int at, StringBuilder out) {
        var name = tokens.get(at).name();
        var open = significant(tokens, at + 1);
        var close = close(tokens, open);
        if (!Functions.rewrites(name) || close == tokens.size()) {
            out.append(tokens.get(at).text());
            return at + 1;
        }
        var arguments = new ArrayList<String>();
        for (var part : Cursor.split(tokens.subList(open + 1, close))) {
            arguments.add(rewrite(part).strip());
        }
        var end = close + 1;
        var order = "";
        if (name.equals("listagg")) {
            var within = new Cursor(tokens.subList(end, tokens.size()));
            if (within.accept("within", "group")) {
                order = " " + rewrite(within.parenthesised()).strip();
                end = tokens.size() - within.rest().size();
            }
        }
        out.append(Functions.call(name, arguments, order)).append(order.isEmpty() ? "" : " ");
        return end;
    }

    /** Turns {@code SELECT TOP n} into a LIMIT at the end of the same query. */
    private static int top(List<Token> tokens, int top, StringBuilder out, Map<Integer, String> limits) {
        var count = significant(tokens, top + 1);
        if (count >= tokens.size() || tokens.get(count).kind() != Token.Kind.NUMBER) {
            throw Refusal.syntax("syntax error: TOP is followed by a number");
        }
        var depth = 0;
        var last = count;
        for (var i = count + 1; i < tokens.size() && depth >= 0; i++) {
            var token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && (token.is("union") || token.is("intersect") || token.is("except"))) {
                throw Refusal.notSimulated("TOP in one half of a " + token.text() + " is not simulated: use LIMIT");
            }
            if (depth >= 0 && !token.isBlank()) {
                last = i;
            }
        }
        limits.put(last + 1, " LIMIT " + tokens.get(count).text());
        return count + 1;
    }

    private static Token before(List<Token> tokens, int at) {
        var i = at - 1;
        while (i >= 0 && tokens.get(i).isBlank()) {
            i--;
        }
        return i < 0 ? NONE : tokens.get(i);
    }

    private static int significant(List<Token> tokens, int from) {
        var i = from;
        while (i < tokens.size() && tokens.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    private static int close(List<Token> tokens, int open) {
        var depth = 0;
        for (var i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }
}
