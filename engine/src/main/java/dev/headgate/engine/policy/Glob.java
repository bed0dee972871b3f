package dev.headgate.engine.policy;

import java.util.Arrays;

/**
 * A text with wildcards as policies write them: {@code *} for any run of characters and {@code ?} for one (IAM JSON policy elements:
 * Condition operators, String and ARN). In the first five parts of an ARN they do not reach beyond a colon.
 */
final class Glob {

    static final int ANY = -1;
    static final int STAR = -2;
    static final int ANY_OF_PART = -3;
    static final int STAR_OF_PART = -4;
    /** A token below it is a letter whose case does not count. */
    static final int FOLDED = -16;

    private static final int PARTS = 5;

    /** A text that no policy has. */
    static final String FRESH = "\uE124fresh";

    private static final int[] NONE = {};

    /** What it is made of; a literal is its text alone. */
    private final int[] tokens;

    private final boolean literal;
    private final String text;
    private String example = "";

    private Glob(int[] tokens, boolean literal, String text) {
        this.tokens = tokens;
        this.literal = literal;
        this.text = text;
    }

    /** A text that only itself matches. */
    static Glob exact(String text) {
        return new Glob(NONE, true, text);
    }

    /** A text that itself matches, in capitals or not. */
    static Glob ignoringCase(String text) {
        return new Glob(text.chars().map(c -> FOLDED - Character.toLowerCase(c)).toArray(), false, text);
    }

    /** A text with wildcards; {@code ${*}}, {@code ${?}} and {@code ${$}} are the characters themselves. */
    static Glob wildcards(String text) {
        return Patterns.isFixed(text) ? exact(text) : compile(text, 0);
    }

    /** The same text where {@code ${} is no variable: before version 2012-10-17. */
    static String literally(String text) {
        return text.replace("${", "${$}{");
    }

    /** The text that a comparison without wildcards sees, its escapes taken off. */
    static String unescaped(String text) {
        return text.contains("${")
                ? text.replace("${*}", "*").replace("${?}", "?").replace("${$}", "$")
                : text;
    }

    /** An ARN with wildcards. A single {@code *} is taken for everything. */
    static Glob arn(String text) {
        return Patterns.isFixed(text) ? exact(text) : compile(text, text.equals("*") ? 0 : PARTS);
    }

    /** An ARN with wildcards whose resource holds no colon either. */
    static Glob parts(String text) {
        return compile(text, PARTS + 1);
    }

    private static Glob compile(String text, int parts) {
        var tokens = new int[text.length()];
        var count = 0;
        var colons = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var within = colons < parts;
            if (c == '$' && i + 3 < text.length() && text.charAt(i + 1) == '{' && text.charAt(i + 3) == '}') {
                tokens[count++] = text.charAt(i + 2);
                i += 3;
            } else if (c == '*') {
                tokens[count++] = within ? STAR_OF_PART : STAR;
            } else if (c == '?') {
                tokens[count++] = within ? ANY_OF_PART : ANY;
            } else {
                colons += c == ':' ? 1 : 0;
                tokens[count++] = c;
            }
        }
        return new Glob(Arrays.copyOf(tokens, count), false, text);
    }

    int length() {
        return literal ? text.length() : tokens.length;
    }

    int token(int at) {
        return literal ? text.charAt(at) : tokens[at];
    }

    /** Whether only one text matches. */
    boolean isLiteral() {
        return literal;
    }

    /** A text that matches, of letters that no policy has where it may be any. */
    String example() {
        if (example.isEmpty()) {
            example = literal ? text : instance(FRESH);
        }
        return example;
    }

    /** A text that matches and is as short as can be. */
    String shortest() {
        return literal ? text : instance("");
    }

    private String instance(String star) {
        var built = new StringBuilder(tokens.length + star.length());
        for (var token : tokens) {
            if (token == STAR || token == STAR_OF_PART) {
                built.append(star);
            } else if (token == ANY || token == ANY_OF_PART) {
                built.append(star.isEmpty() ? 'x' : star.charAt(0));
            } else {
                built.append((char) (token <= FOLDED ? FOLDED - token : token));
            }
        }
        return built.toString();
    }

    boolean matches(String value) {
        return literal ? text.equals(value) : matchesTokens(value);
    }

    private boolean matchesTokens(String value) {
        var at = 0;
        var token = 0;
        var star = -1;
        var resume = 0;
        while (at < value.length()) {
            if (token < tokens.length && isStar(tokens[token])) {
                star = token++;
                resume = at;
            } else if (token < tokens.length && accepts(tokens[token], value.charAt(at))) {
                token++;
                at++;
            } else if (star >= 0 && accepts(tokens[star], value.charAt(resume))) {
                token = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return isEnd(token);
    }

    /** Whether it surely matches every text that another one matches: its wildcards reach over the other's, taken as letters. */
    boolean covers(Glob other) {
        if (literal || other.literal) {
            return other.literal && matches(other.text);
        }
        var at = 0;
        var token = 0;
        var star = -1;
        var resume = 0;
        while (at < other.tokens.length) {
            if (token < tokens.length && isStar(tokens[token])) {
                star = token++;
                resume = at;
            } else if (token < tokens.length && reachesOver(tokens[token], other.tokens[at])) {
                token++;
                at++;
            } else if (star >= 0 && reachesOver(tokens[star], other.tokens[resume])) {
                token = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return isEnd(token);
    }

    private static boolean reachesOver(int token, int letter) {
        return switch (token) {
            case STAR -> true;
            case ANY -> !isStar(letter);
            case STAR_OF_PART -> letter != STAR && letter != ANY && letter != ':';
            case ANY_OF_PART -> letter == ANY_OF_PART || letter != ':' && (letter >= 0 || letter <= FOLDED);
            default -> token == letter;
        };
    }

    private boolean isEnd(int from) {
        var token = from;
        while (token < tokens.length && isStar(tokens[token])) {
            token++;
        }
        return token == tokens.length;
    }

    static boolean isStar(int token) {
        return token == STAR || token == STAR_OF_PART;
    }

    static boolean accepts(int token, char c) {
        return switch (token) {
            case ANY, STAR -> true;
            case ANY_OF_PART, STAR_OF_PART -> c != ':';
            default -> token <= FOLDED ? Character.toLowerCase(c) == FOLDED - token : c == token;
        };
    }
}
