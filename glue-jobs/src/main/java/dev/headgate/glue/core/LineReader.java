package dev.headgate.glue.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A cursor over the lines of a stream that knows each line's number and byte offset. Lines over the limit are passed over;
 * only their beginning is kept.
 */
final class LineReader {

    static final int LONGEST = 16 << 20;
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[2 * CHUNK];
    private int start;
    private int end;
    private int filled;
    private boolean huge;
    private long number;
    private long offset;
    private long nextOffset;

    LineReader(InputStream in) {
        this(in, LONGEST);
    }

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        start = nextStart();
        huge = false;
        offset = nextOffset;
        var scanned = start;
        while (true) {
            for (var i = scanned; i < filled; i++) {
                if (buffer[i] == '\n') {
                    return found(i, 1);
                }
            }
            scanned = filled;
            if (!huge && filled - start > longest) {
                huge = true;
            }
            scanned = makeRoom(scanned);
            var read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return start < filled && found(filled, 0);
            }
            filled += read;
        }
    }

    private int nextStart() {
        return number == 0 ? 0 : Math.min(end + 1, filled);
    }

    private boolean found(int at, int terminator) {
        end = at;
        number++;
        nextOffset += at - start + terminator;
        return true;
    }

    /** Keeps at least a chunk free behind what is filled, and gives back where scanning goes on. */
    private int makeRoom(int scanned) {
        if (huge && filled - start > 2 * CHUNK) {
            // Of a line over the limit only the beginning is kept, as evidence.
            nextOffset += filled - (start + CHUNK);
            filled = start + CHUNK;
            scanned = filled;
        }
        if (buffer.length - filled >= CHUNK) {
            return scanned;
        }
        var length = filled - start;
        var target =
                length + CHUNK > buffer.length / 2 ? new byte[Math.max(buffer.length, 2 * (length + CHUNK))] : buffer;
        System.arraycopy(buffer, start, target, 0, length);
        buffer = target;
        var shifted = scanned - start;
        start = 0;
        filled = length;
        return shifted;
    }

    /** Whether the line is longer than the limit; its bytes are then only its beginning. */
    boolean isHuge() {
        return huge || length() > longest;
    }

    /** Whether the line holds nothing but white space. */
    boolean isBlank() {
        for (var i = start; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    /** The line's number in the stream, counting from 1. */
    long number() {
        return number;
    }

    /** The byte in the uncompressed stream at which the line begins, counting from 0. */
    long offset() {
        return offset;
    }

    /** The line as text for evidence; bytes that are not UTF-8 show as the replacement character. */
    String raw() {
        var length = isHuge() ? Math.min(length(), CHUNK) : length();
        if (length > 0 && buffer[start + length - 1] == '\r') {
            length--;
        }
        return new String(Arrays.copyOfRange(buffer, start, start + length), StandardCharsets.UTF_8);
    }
}
