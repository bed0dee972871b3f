package dev.headgate.contract.mapping;

/**
 * One word of a rule expression.
 *
 * @param text the word; quoted text without its quotes
 * @param at where it begins, counting from 1
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** How a message speaks of it. */
    String described() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
