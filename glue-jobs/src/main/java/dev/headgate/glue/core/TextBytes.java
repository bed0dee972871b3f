package dev.headgate.glue.core;

/** Counts the UTF-8 bytes of text as the warehouse does. */
final class TextBytes {

    /** The answer for text that the warehouse cannot hold: with a NUL, or with half of a surrogate pair. */
    static final int NOT_TEXT = -1;

    private TextBytes() {}

    static int count(String text) {
        var bytes = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                return NOT_TEXT;
            }
            if (!Character.isSurrogate(c)) {
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
                continue;
            }
            var isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!isPair) {
                return NOT_TEXT;
            }
            bytes += 4;
            i++;
        }
        return bytes;
    }
}
