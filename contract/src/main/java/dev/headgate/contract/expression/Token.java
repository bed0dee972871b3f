package dev.headgate.contract.expression;

/**
 * One word of an expression.
 *
 * @param kind what it is
 * @param text the word; quoted text without its quotes
 * @param at where it begins, counting from 1
 */
public record Token(Kind kind, String text, int at) {

    /** What a word can be. */
    public enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    /** Whether it is this word, in any case. */
    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether it is this sign. */
    public boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** How a message speaks of it. */
    public String described() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
