package dev.headgate.sandbox.warehouse.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a message's fields in order. */
public final class Fields {

    private final ByteBuffer buffer;

    Fields(byte[] body) {
        this.buffer = ByteBuffer.wrap(body);
    }

    /** One byte as a character. */
    public char letter() {
        return (char) (buffer.get() & 0xff);
    }

    /** A two-byte number. */
    public int int16() {
        return buffer.getShort();
    }

    /** A four-byte number. */
    public int int32() {
        return buffer.getInt();
    }

    /** Text up to its closing zero. */
    public String text() {
        var start = buffer.position();
        while (buffer.get() != 0) {
            // moves on to the closing zero
        }
        return new String(buffer.array(), start, buffer.position() - start - 1, StandardCharsets.UTF_8);
    }

    /** A value with its length before it, or nothing for SQL's null. */
    public @Nullable String value() {
        var length = buffer.getInt();
        if (length < 0) {
            return null;
        }
        var bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What has not been read yet. */
    public byte[] rest() {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Whether there is more to read. */
    public boolean hasMore() {
        return buffer.hasRemaining();
    }
}
