package dev.headgate.contract.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses an expression of {@code and}, {@code or}, {@code not}, parentheses and whatever a language compares. Throws
 * {@code IllegalArgumentException} with a sentence that names the place.
 *
 * @param <C> what an expression becomes
 */
public abstract class Grammar<C> {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;

    private final List<Token> tokens;
    private int next;
    private int depth;

    protected Grammar(String expression, Words words) {
        if (expression.length() > LONGEST) {
            throw new IllegalArgumentException("An expression has at most " + LONGEST + " characters.");
        }
        this.tokens = words.of(expression);
    }

    /** What compares a value with something. */
    protected abstract C predicate();

    protected abstract C and(List<C> parts);

    protected abstract C or(List<C> parts);

    protected abstract C not(C part);

    /** The whole expression. */
    public final C parse() {
        var condition = disjunction();
        if (peek().kind() != Token.Kind.END) {
            throw refused(peek().at(), "'and', 'or' or the end is expected, not " + peek().described());
        }
        return condition;
    }

    /** One or several parts with {@code or} between them. */
    protected final C disjunction() {
        var parts = new ArrayList<C>();
        do {
            parts.add(conjunction());
        } while (takeWord("or"));
        return parts.size() == 1 ? parts.get(0) : or(List.copyOf(parts));
    }

    private C conjunction() {
        var parts = new ArrayList<C>();
        do {
            parts.add(negation());
        } while (takeWord("and"));
        return parts.size() == 1 ? parts.get(0) : and(List.copyOf(parts));
    }

    private C negation() {
        if (++depth > DEEPEST) {
            throw refused(peek().at(), "an expression is at most " + DEEPEST + " levels deep");
        }
        try {
            if (takeWord("not")) {
                return not(negation());
            }
            if (!takeSign("(")) {
                return predicate();
            }
            var inner = disjunction();
            expectSign(")");
            return inner;
        } finally {
            depth--;
        }
    }

    /** The part, or its opposite. */
    protected final C unless(boolean negated, C part) {
        return negated ? not(part) : part;
    }

    /** The next word; it stays the next one. */
    protected final Token peek() {
        return tokens.get(next);
    }

    /** The next word, and on to the one after it. */
    protected final Token take() {
        return tokens.get(next++);
    }

    protected final boolean takeWord(String word) {
        var taken = peek().isWord(word);
        next += taken ? 1 : 0;
        return taken;
    }

    protected final boolean takeSign(String sign) {
        var taken = peek().isSign(sign);
        next += taken ? 1 : 0;
        return taken;
    }

    protected final void expectWord(String word) {
        if (!takeWord(word)) {
            throw refused(peek().at(), "'" + word + "' is expected, not " + peek().described());
        }
    }

    protected final void expectSign(String sign) {
        if (!takeSign(sign)) {
            throw refused(peek().at(), "'" + sign + "' is expected, not " + peek().described());
        }
    }

    /** What is wrong, and where; characters count from 1. */
    public static IllegalArgumentException refused(int at, String what) {
        return new IllegalArgumentException("The expression is wrong at character " + at + ": " + what + ".");
    }
}
