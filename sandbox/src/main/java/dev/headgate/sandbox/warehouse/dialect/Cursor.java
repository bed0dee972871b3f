package dev.headgate.sandbox.warehouse.dialect;

import java.util.ArrayList;
import java.util.List;

/** Walks over a statement's tokens, past blanks and comments. */
final class Cursor {

    private static final Token END = new Token(Token.Kind.BLANK, "");

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
        skipBlanks();
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Token peek() {
        return atEnd() ? END : tokens.get(at);
    }

    /** The token after the next one. */
    Token peekSecond() {
        var ahead = at + 1;
        while (ahead < tokens.size() && tokens.get(ahead).isBlank()) {
            ahead++;
        }
        return ahead < tokens.size() ? tokens.get(ahead) : END;
    }

    Token next() {
        if (atEnd()) {
            throw Refusal.syntax("syntax error at end of input");
        }
        var token = tokens.get(at++);
        skipBlanks();
        return token;
    }

    /** Steps over the words if they all come next, in this order. */
    boolean accept(String... words) {
        var start = at;
        for (var word : words) {
            if (!peek().is(word)) {
                at = start;
                return false;
            }
            next();
        }
        return true;
    }

    /** Whether the word comes next. */
    boolean sees(String word) {
        return peek().is(word);
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw Refusal.syntax(
                    "syntax error at or near \"" + peek().text() + "\": expected " + String.join(" ", words));
        }
    }

    /** The text of a name of one to three parts, as it was written. */
    String qualifiedName() {
        var name = new StringBuilder(name().text());
        while (sees(".")) {
            next();
            name.append('.').append(name().text());
        }
        return name.toString();
    }

    Token name() {
        if (!peek().isName()) {
            throw Refusal.syntax("syntax error at or near \"" + peek().text() + "\": expected a name");
        }
        return next();
    }

    String string() {
        if (peek().kind() != Token.Kind.STRING) {
            throw Refusal.syntax("syntax error at or near \"" + peek().text() + "\": expected a string in quotes");
        }
        return next().value();
    }

    /** The tokens inside the parentheses that come next. */
    List<Token> parenthesised() {
        expect("(");
        var inside = new ArrayList<Token>();
        var depth = 1;
        while (at < tokens.size()) {
            var token = tokens.get(at++);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                skipBlanks();
                return inside;
            }
            inside.add(token);
        }
        throw Refusal.syntax("syntax error at end of input: a parenthesis is not closed");
    }

    /** The names inside the parentheses that come next. */
    List<String> names() {
        return split(parenthesised()).stream()
                .map(part -> new Cursor(part).name().name())
                .toList();
    }

    /** All that is left. */
    List<Token> rest() {
        var rest = tokens.subList(at, tokens.size());
        at = tokens.size();
        return rest;
    }

    /** Cuts tokens at the commas outside parentheses. */
    static List<List<Token>> split(List<Token> tokens) {
        return splitAt(tokens, ",");
    }

    /** Cuts tokens at a symbol outside parentheses. */
    static List<List<Token>> splitAt(List<Token> tokens, String symbol) {
        var parts = new ArrayList<List<Token>>();
        var part = new ArrayList<Token>();
        var depth = 0;
        for (var token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(symbol)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(part);
        return parts;
    }

    static String text(List<Token> tokens) {
        var text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private void skipBlanks() {
        while (at < tokens.size() && tokens.get(at).isBlank()) {
            at++;
        }
    }
}
