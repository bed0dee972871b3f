package dev.headgate.sandbox.warehouse.dialect;

import java.util.Locale;

/** A piece of SQL text; the pieces of a statement, put together, are the statement. */
record Token(Kind kind, String text) {

    /** What a piece is. */
    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        PARAMETER,
        SYMBOL,
        BLANK
    }

    static Token word(String text) {
        return new Token(Kind.WORD, text);
    }

    static Token symbol(String text) {
        return new Token(Kind.SYMBOL, text);
    }

    static Token raw(String text) {
        return new Token(Kind.WORD, text);
    }

    /** Whether this is the keyword; a quoted name never is. */
    boolean is(String keyword) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(keyword);
    }

    boolean isBlank() {
        return kind == Kind.BLANK;
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** The name that this token stands for: lower case unless quoted. */
    String name() {
        return kind == Kind.QUOTED_NAME && text.length() > 1
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }

    /** The value of a string token, without its quotes. */
    String value() {
        var start = text.indexOf('\'');
        if (kind != Kind.STRING || start < 0 || text.length() < start + 2) {
            return text;
        }
        return text.substring(start + 1, text.length() - 1)
                .replace("''", "'")
                .replace("\\'", "'")
                .replace("\\\\", "\\");
    }
}
