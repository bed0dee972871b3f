package dev.headgate.glue.core;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow at the end, big-endian; used again for every row. */
final class ByteSink {

    private byte[] bytes = new byte[256];
    private int size;

    ByteSink clear() {
        size = 0;
        return this;
    }

    void put(int one) {
        room(1);
        bytes[size++] = (byte) one;
    }

    void putInt(int number) {
        room(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(size, number);
        size += Integer.BYTES;
    }

    void putLong(long number) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(size, number);
        size += Long.BYTES;
    }

    void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
