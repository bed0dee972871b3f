package dev.headgate.contract.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a rule language splits its expressions: the same numbers, quoted texts and comparisons in each, names and further signs of its own. */
public final class Words {

    private static final String NUMBER = "(?<number>[-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+))";
    private static final String TEXT = "'(?<text>(?:[^']|'')*+)'";
    private static final String SIGNS = "<=|>=|<>|!=|=|<|>|\\(|\\)|,";

    private final Pattern next;

    /** Names that match the first pattern; the second holds further signs, and may be empty. */
    public Words(String name, String signs) {
        var all = signs.isEmpty() ? SIGNS : SIGNS + "|" + signs;
        this.next = Pattern.compile("(?<word>" + name + ")|" + NUMBER + "|" + TEXT + "|(?<sign>" + all + ")");
    }

    /** The words of an expression and its end. Throws {@code IllegalArgumentException} at what is none. */
    public List<Token> of(String expression) {
        var tokens = new ArrayList<Token>();
        var matcher = next.matcher(expression);
        var at = afterSpace(expression, 0);
        while (at < expression.length()) {
            matcher.region(at, expression.length());
            if (!matcher.lookingAt()) {
                throw Grammar.refused(at + 1, "'" + expression.charAt(at) + "' is not part of an expression");
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
