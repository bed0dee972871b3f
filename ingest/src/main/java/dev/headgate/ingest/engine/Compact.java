package dev.headgate.ingest.engine;

import java.util.Arrays;

/** A record on one line: untouched when it is on one already, else without the white space between its tokens. */
final class Compact {

    private Compact() {}

    static boolean isOnOneLine(byte[] body, int start, int end) {
        for (var i = start; i < end; i++) {
            if (body[i] == '\n' || body[i] == '\r') {
                return false;
            }
        }
        return true;
    }

    static byte[] oneLine(byte[] body, int start, int end) {
        var compact = new byte[end - start];
        var length = 0;
        var inText = false;
        for (var i = start; i < end; i++) {
            var b = body[i];
            if (inText && b == '\\') {
                compact[length++] = b;
                compact[length++] = body[++i];
                continue;
            }
            if (b == '"') {
                inText = !inText;
            }
            if (inText || b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                compact[length++] = b;
            }
        }
        return Arrays.copyOf(compact, length);
    }
}
