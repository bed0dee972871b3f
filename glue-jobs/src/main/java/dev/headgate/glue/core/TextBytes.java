package dev.headgate.glue.core;

/** Counts the UTF-8 bytes of text as the warehouse does. */
final class TextBytes {

    /** The answer for text that the warehouse cannot hold: with a NUL, or with half of a surrogate pair. */
    static final int NOT_TEXT = -1;

    private TextBytes() {}

    static int count(String text) {
        var bytes = 0;
        var i = 0;
        while (i < text.length()) {
            var point = text.codePointAt(i);
            if (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                return NOT_TEXT;
            }
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            i += Character.charCount(point);
        }
        return bytes;
    }
}
