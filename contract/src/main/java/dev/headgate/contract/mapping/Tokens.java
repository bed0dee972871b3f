package dev.headgate.contract.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a rule expression into its words. */
final class Tokens {

    private static final Pattern NEXT = Pattern.compile("(?<word>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<number>[-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+))"
            + "|'(?<text>(?:[^']|'')*+)'"
            + "|(?<sign><=|>=|<>|!=|=|<|>|\\(|\\)|,)");

    private Tokens() {}

    static List<Token> of(String expression) {
        var tokens = new ArrayList<Token>();
        var matcher = NEXT.matcher(expression);
        var at = afterSpace(expression, 0);
        while (at < expression.length()) {
            matcher.region(at, expression.length());
            if (!matcher.lookingAt()) {
                throw ConditionParser.refused(at + 1, "'" + expression.charAt(at) + "' is not part of an expression");
            }
            if (matcher.group("word") != null) {
                tokens.add(new Token(Token.Kind.WORD, matcher.group(), at + 1));
            } else if (matcher.group("number") != null) {
                tokens.add(new Token(Token.Kind.NUMBER, matcher.group(), at + 1));
            } else if (matcher.group("text") != null) {
                tokens.add(new Token(Token.Kind.TEXT, matcher.group("text").replace("''", "'"), at + 1));
            } else {
                tokens.add(new Token(Token.Kind.SIGN, matcher.group(), at + 1));
            }
            at = afterSpace(expression, matcher.end());
        }
        tokens.add(new Token(Token.Kind.END, "", expression.length() + 1));
        return tokens;
    }

    private static int afterSpace(String expression, int from) {
        var at = from;
        while (at < expression.length() && Character.isWhitespace(expression.charAt(at))) {
            at++;
        }
        return at;
    }
}
