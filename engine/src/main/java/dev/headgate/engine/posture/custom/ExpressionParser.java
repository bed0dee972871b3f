package dev.headgate.engine.posture.custom;

import dev.headgate.contract.expression.Grammar;
import dev.headgate.contract.expression.Token;
import dev.headgate.contract.expression.Words;
import dev.headgate.contract.mapping.Relation;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.custom.Expression.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Parses a rule over what AWS answered: as the rules of a mapping, with paths such as {@code GetBucketTagging.TagSet[Key = 'owner'].Value} in place of columns,
 * and {@code like}.
 */
final class ExpressionParser extends Grammar<Expression> {

    private static final Words WORDS = new Words("[A-Za-z_][A-Za-z0-9_:-]*", "\\.|\\[|\\]");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "is", "like", "null", "true", "false");

    private final String expression;
    private int filters;

    ExpressionParser(String expression) {
        super(expression, WORDS);
        this.expression = expression;
    }

    @Override
    protected Expression and(List<Expression> parts) {
        return new Expression.Several(parts, true);
    }

    @Override
    protected Expression or(List<Expression> parts) {
        return new Expression.Several(parts, false);
    }

    @Override
    protected Expression not(Expression part) {
        return new Expression.Opposite(part);
    }

    @Override
    protected Expression predicate() {
        var from = peek().at();
        var path = path();
        if (takeWord("is")) {
            var present = takeWord("not");
            expectWord("null");
            return question(from, path, new Demand.Present(), !present);
        }
        var negated = takeWord("not");
        if (takeWord("in")) {
            return question(from, path, new Demand.OneOf(list()), negated);
        }
        if (takeWord("like")) {
            return question(from, path, new Demand.Like(pattern()), negated);
        }
        if (negated) {
            throw refused(peek().at(), "'in' or 'like' is expected after 'not', not " + peek().described());
        }
        return comparison(from, path);
    }

    private Question question(int from, Path path, Demand demand, boolean negated) {
        return new Question(expression.substring(from - 1, peek().at() - 1).strip(), path, demand, negated);
    }

    private Question comparison(int from, Path path) {
        var sign = peek();
        var relation = Relation.of(sign.text()).filter(_ -> sign.kind() == Token.Kind.SIGN);
        if (relation.isEmpty()) {
            throw refused(
                    sign.at(),
                    "=, !=, <, <=, >, >=, 'in', 'like', 'is null' or a further part of the path is expected, not "
                            + sign.described());
        }
        take();
        var constant = constant();
        if (relation.get().needsOrder() && constant instanceof Constant.Flag) {
            throw refused(sign.at(), "true and false are compared with = or !=");
        }
        var unequal = relation.get() == Relation.UNEQUAL;
        return question(from, path, new Demand.Related(unequal ? Relation.EQUAL : relation.get(), constant), unequal);
    }

    private Path path() {
        var first = first();
        var steps = new ArrayList<Path.Step>();
        var call = Optional.<Call>empty();
        if (filters > 0) {
            steps.add(new Path.Step.Member(first.text()));
        } else {
            call = Optional.of(call(first));
        }
        while (true) {
            if (takeSign(".")) {
                steps.add(new Path.Step.Member(member()));
            } else if (takeSign("[")) {
                filters++;
                steps.add(new Path.Step.Where(disjunction()));
                filters--;
                expectSign("]");
            } else {
                return new Path(call, steps);
            }
        }
    }

    private static Call call(Token name) {
        return Call.named(name.text())
                .filter(call -> call.scope() != Call.Scope.KEY)
                .orElseThrow(
                        () -> refused(
                                name.at(),
                                "'" + name.text()
                                        + "' is no call that is made for a bucket; paths begin with one, such as GetBucketVersioning"));
    }

    private Token first() {
        var token = peek();
        if (token.kind() != Token.Kind.WORD || RESERVED.contains(token.text().toLowerCase(Locale.ROOT))) {
            throw refused(
                    token.at(),
                    "a path, which begins with the name of a call such as GetBucketVersioning, is expected, not "
                            + token.described());
        }
        return take();
    }

    /** After a dot every word is a name, because AWS has members such as {@code And}. */
    private String member() {
        if (peek().kind() != Token.Kind.WORD) {
            throw refused(peek().at(), "the name of a member is expected, not " + peek().described());
        }
        return take().text();
    }

    private List<Constant> list() {
        var constants = new ArrayList<Constant>();
        expectSign("(");
        do {
            constants.add(constant());
        } while (takeSign(","));
        expectSign(")");
        return List.copyOf(constants);
    }

    private Constant constant() {
        var token = peek();
        var constant = switch (token.kind()) {
            case TEXT -> new Constant.Text(token.text());
            case NUMBER -> new Constant.Quantity(new BigDecimal(token.text()));
            case WORD, SIGN, END -> flag(token);
        };
        take();
        return constant;
    }

    private static Constant flag(Token token) {
        if (!token.isWord("true") && !token.isWord("false")) {
            throw refused(token.at(), "quoted text, a number, true or false is expected, not " + token.described());
        }
        return new Constant.Flag(token.isWord("true"));
    }

    private String pattern() {
        var token = peek();
        if (token.kind() != Token.Kind.TEXT) {
            throw refused(token.at(), "a quoted pattern such as 'team-*' is expected, not " + token.described());
        }
        return take().text();
    }
}
