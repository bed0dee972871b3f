package dev.headgate.contract.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parses a rule expression: comparisons of a column with a literal, {@code in}, {@code is null}, {@code and}, {@code or},
 * {@code not} and parentheses. Throws {@code IllegalArgumentException} with a sentence that names the place.
 */
final class ConditionParser {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "is", "null", "true", "false");

    private final List<Token> tokens;
    private final List<Column> columns;
    private int next;
    private int depth;

    ConditionParser(String expression, List<Column> columns) {
        if (expression.length() > LONGEST) {
            throw new IllegalArgumentException("An expression has at most " + LONGEST + " characters.");
        }
        this.tokens = Tokens.of(expression);
        this.columns = columns;
    }

    Condition parse() {
        var condition = or();
        if (peek().kind() != Token.Kind.END) {
            throw refused(peek().at(), "'and', 'or' or the end is expected, not " + peek().described());
        }
        return condition;
    }

    private Condition or() {
        var parts = new ArrayList<Condition>();
        do {
            parts.add(and());
        } while (takeWord("or"));
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(List.copyOf(parts));
    }

    private Condition and() {
        var parts = new ArrayList<Condition>();
        do {
            parts.add(not());
        } while (takeWord("and"));
        return parts.size() == 1 ? parts.get(0) : new Condition.And(List.copyOf(parts));
    }

    private Condition not() {
        if (++depth > DEEPEST) {
            throw refused(peek().at(), "an expression is at most " + DEEPEST + " levels deep");
        }
        try {
            if (takeWord("not")) {
                return new Condition.Not(not());
            }
            if (!takeSign("(")) {
                return predicate();
            }
            var inner = or();
            expectSign(")");
            return inner;
        } finally {
            depth--;
        }
    }

    private Condition predicate() {
        var index = column();
        if (takeWord("is")) {
            var negated = takeWord("not");
            expectWord("null");
            return negated(negated, new Condition.IsNull(index));
        }
        var negated = takeWord("not");
        if (takeWord("in")) {
            return negated(negated, new Condition.In(index, list(index)));
        }
        if (negated) {
            throw refused(peek().at(), "'in' is expected after 'not', not " + peek().described());
        }
        return comparison(index);
    }

    private Condition comparison(int index) {
        var sign = peek();
        var relation = Relation.of(sign.text()).filter(any -> sign.kind() == Token.Kind.SIGN);
        if (relation.isEmpty()) {
            throw refused(
                    sign.at(), "=, !=, <, <=, >, >=, 'in', 'not in' or 'is null' is expected, not " + sign.described());
        }
        next++;
        var ordered = !(columns.get(index).type() instanceof ColumnType.Bool);
        if (relation.get().needsOrder() && !ordered) {
            throw refused(sign.at(), "a boolean column is compared with = or !=");
        }
        return new Condition.Comparison(index, relation.get(), literal(index));
    }

    private int column() {
        var token = peek();
        if (token.kind() != Token.Kind.WORD || RESERVED.contains(token.text().toLowerCase(Locale.ROOT))) {
            throw refused(token.at(), "the name of a column is expected, not " + token.described());
        }
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(token.text())) {
                next++;
                return i;
            }
        }
        throw refused(token.at(), "there is no column '" + token.text() + "'");
    }

    private List<Literal> list(int index) {
        var literals = new ArrayList<Literal>();
        expectSign("(");
        do {
            literals.add(literal(index));
        } while (takeSign(","));
        expectSign(")");
        return List.copyOf(literals);
    }

    private Literal literal(int index) {
        var token = tokens.get(next);
        var column = columns.get(index);
        var literal = column.type().match(new LiteralFor(token, column));
        next++;
        return literal;
    }

    private static Condition negated(boolean negated, Condition condition) {
        return negated ? new Condition.Not(condition) : condition;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean takeWord(String word) {
        var taken = peek().isWord(word);
        next += taken ? 1 : 0;
        return taken;
    }

    private boolean takeSign(String sign) {
        var taken = peek().isSign(sign);
        next += taken ? 1 : 0;
        return taken;
    }

    private void expectWord(String word) {
        if (!takeWord(word)) {
            throw refused(peek().at(), "'" + word + "' is expected, not " + peek().described());
        }
    }

    private void expectSign(String sign) {
        if (!takeSign(sign)) {
            throw refused(peek().at(), "'" + sign + "' is expected, not " + peek().described());
        }
    }

    static IllegalArgumentException refused(int at, String what) {
        return new IllegalArgumentException("The expression is wrong at character " + at + ": " + what + ".");
    }
}
