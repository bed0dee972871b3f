package dev.headgate.sandbox.warehouse.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts expressions in place of the aliases that the driver's catalog queries use again in the same query. Redshift allows that for
 * any alias; here only the driver's own are resolved, because a real column of the same name would come first.
 */
final class DriverAliases {

    private static final Set<String> NAMES =
            Set.of("table_schem", "table_name", "table_cat", "table_type", "is_autoincrement");

    private record Definition(int depth, List<Token> expression) {}

    private final Map<String, Definition> definitions = new HashMap<>();
    private final List<Token> out = new ArrayList<>();
    private Token before = Token.symbol("");
    private int depth;
    private boolean ordering;

    private DriverAliases() {}

    static List<Token> resolve(List<Token> tokens) {
        if (tokens.stream().noneMatch(token -> token.is("table_schem"))) {
            return tokens;
        }
        var aliases = new DriverAliases();
        tokens.forEach(aliases::take);
        return aliases.out;
    }

    private void take(Token token) {
        depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        definitions.values().removeIf(definition -> definition.depth > depth);
        ordering = token.is("order") || ordering && !token.is("select");
        var name = token.name();
        if (NAMES.contains(name) && before.is("as")) {
            define(name);
            out.add(token);
        } else if (definitions.containsKey(name) && !before.is(".") && !ordering) {
            out.add(Token.symbol("("));
            out.addAll(definitions.getOrDefault(name, new Definition(0, List.of())).expression);
            out.add(Token.symbol(")"));
        } else {
            out.add(token);
        }
        before = token.isBlank() ? before : token;
    }

    /** An alias that is defined by a column of its own name says nothing new. */
    private void define(String name) {
        var expression = expression();
        if (expression.stream().noneMatch(token -> token.name().equals(name))) {
            definitions.put(name, new Definition(depth, expression));
        }
    }

    /** The tokens of the select item whose AS was taken last. */
    private List<Token> expression() {
        var end = out.size() - 1;
        while (!out.get(end).is("as")) {
            end--;
        }
        var start = end;
        var nesting = 0;
        while (start > 0) {
            var token = out.get(start - 1);
            nesting += token.is(")") ? 1 : token.is("(") ? -1 : 0;
            if (nesting < 0 || nesting == 0 && (token.is(",") || token.is("select"))) {
                break;
            }
            start--;
        }
        return List.copyOf(out.subList(start, end));
    }
}
