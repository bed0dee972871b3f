package dev.headgate.sandbox.warehouse.dialect;

import dev.headgate.sandbox.warehouse.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens as Redshift reads it: a backslash escapes inside a string, comments nest, and dollar quotes hold anything.
 * What does not end goes on to the end of the text, for PostgreSQL to complain about.
 */
final class Tokenizer {

    private final String sql;
    private int at;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    static List<Token> tokens(String sql) {
        var tokenizer = new Tokenizer(sql);
        var tokens = new ArrayList<Token>();
        while (tokenizer.at < sql.length()) {
            var start = tokenizer.at;
            var kind = tokenizer.skip();
            tokens.add(new Token(kind, sql.substring(start, tokenizer.at)));
        }
        return tokens;
    }

    private Kind skip() {
        var c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            return blank();
        }
        if (sql.startsWith("--", at)) {
            at = endOfLine();
            return Kind.BLANK;
        }
        if (sql.startsWith("/*", at)) {
            return comment();
        }
        if (c == '\'') {
            return string();
        }
        if (c == '"') {
            return quotedName();
        }
        return c == '$' ? dollar() : plain(c);
    }

    private Kind plain(char c) {
        if (Character.isLetter(c) || c == '_' || c == '#') {
            if ("eEbBxXnN".indexOf(c) >= 0 && sql.startsWith("'", at + 1)) {
                at++;
                return string();
            }
            while (at < sql.length() && (isWordPart(sql.charAt(at)) || sql.charAt(at) == '#')) {
                at++;
            }
            return Kind.WORD;
        }
        if (Character.isDigit(c)) {
            return number();
        }
        at += sql.startsWith("::", at) || sql.startsWith("||", at) ? 2 : 1;
        return Kind.SYMBOL;
    }

    private Kind blank() {
        while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
            at++;
        }
        return Kind.BLANK;
    }

    private Kind comment() {
        var depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
        at = Math.min(at, sql.length());
        return Kind.BLANK;
    }

    private Kind string() {
        at++;
        while (at < sql.length()) {
            var c = sql.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c == '\'' && !sql.startsWith("''", at)) {
                at++;
                return Kind.STRING;
            } else {
                at += c == '\'' ? 2 : 1;
            }
        }
        at = sql.length();
        return Kind.STRING;
    }

    private Kind quotedName() {
        at++;
        while (at < sql.length()) {
            if (sql.startsWith("\"\"", at)) {
                at += 2;
            } else if (sql.charAt(at++) == '"') {
                return Kind.QUOTED_NAME;
            }
        }
        return Kind.QUOTED_NAME;
    }

    private Kind dollar() {
        var end = at + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        if (end < sql.length() && sql.charAt(end) == '$' && (end == at + 1 || !Character.isDigit(sql.charAt(at + 1)))) {
            var tag = sql.substring(at, end + 1);
            var close = sql.indexOf(tag, end + 1);
            at = close < 0 ? sql.length() : close + tag.length();
            return Kind.STRING;
        }
        var isParameter = end > at + 1;
        at = end;
        return isParameter ? Kind.PARAMETER : Kind.SYMBOL;
    }

    private Kind number() {
        while (at < sql.length() && (Character.isDigit(sql.charAt(at)) || sql.charAt(at) == '.')) {
            at++;
        }
        if (at + 1 < sql.length() && "eE".indexOf(sql.charAt(at)) >= 0 && isExponent(at + 1)) {
            at += 2;
            while (at < sql.length() && Character.isDigit(sql.charAt(at))) {
                at++;
            }
        }
        return Kind.NUMBER;
    }

    private boolean isExponent(int place) {
        var c = sql.charAt(place);
        return Character.isDigit(c) || c == '-' || c == '+';
    }

    private int endOfLine() {
        var end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
