package dev.headgate.contract.mapping;

/** The order of text by its UTF-8 bytes, which is the order of code points and the warehouse's own. */
public final class TextOrder {

    private TextOrder() {}

    /** Below zero when the first text comes first, zero when they are equal. */
    public static int compare(String first, String second) {
        var shorter = Math.min(first.length(), second.length());
        for (var i = 0; i < shorter; i++) {
            var a = first.charAt(i);
            var b = second.charAt(i);
            if (a != b) {
                // Half of a pair stands for a code point above every single character.
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(first.length(), second.length());
    }
}
