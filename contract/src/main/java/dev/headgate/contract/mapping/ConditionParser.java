package dev.headgate.contract.mapping;

import dev.headgate.contract.expression.Grammar;
import dev.headgate.contract.expression.Token;
import dev.headgate.contract.expression.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parses a rule expression: comparisons of a column with a literal, {@code in}, {@code is null}, {@code and}, {@code or},
 * {@code not} and parentheses. Throws {@code IllegalArgumentException} with a sentence that names the place.
 */
final class ConditionParser extends Grammar<Condition> {

    static final Words WORDS = new Words("[A-Za-z_][A-Za-z0-9_]*", "");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "is", "null", "true", "false");

    private final List<Column> columns;

    ConditionParser(String expression, List<Column> columns) {
        super(expression, WORDS);
        this.columns = columns;
    }

    @Override
    protected Condition and(List<Condition> parts) {
        return new Condition.And(parts);
    }

    @Override
    protected Condition or(List<Condition> parts) {
        return new Condition.Or(parts);
    }

    @Override
    protected Condition not(Condition part) {
        return new Condition.Not(part);
    }

    @Override
    protected Condition predicate() {
        var index = column();
        if (takeWord("is")) {
            var negated = takeWord("not");
            expectWord("null");
            return unless(negated, new Condition.IsNull(index));
        }
        var negated = takeWord("not");
        if (takeWord("in")) {
            return unless(negated, new Condition.In(index, list(index)));
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
        take();
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
                take();
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
        var column = columns.get(index);
        var literal = column.type().match(new LiteralFor(peek(), column));
        take();
        return literal;
    }
}
