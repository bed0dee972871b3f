package dev.headgate.glue.core;

import dev.headgate.contract.mapping.TableMapping;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order in which rows are brought before repeats are dropped: by key, then by {@code latest_by}, then by position, so
 * that the last of each key wins. Layout: a one (a tally has a zero), the key, {@code latest_by}, the object's number, the line, the
 * length of the one and the key. Without a key the position takes its place, and nothing is a repeat.
 */
public final class SortKeys {

    private static final int TAIL = Integer.BYTES;

    private final List<Part> key = new ArrayList<>();
    private final List<Part> latest = new ArrayList<>();
    private final ByteSink sink = new ByteSink();

    SortKeys(TableMapping mapping) {
        mapping.key().forEach(name -> key.add(part(mapping, name)));
        mapping.latestBy().ifPresent(name -> latest.add(part(mapping, name)));
    }

    byte[] of(Row row, int input, long line) {
        sink.clear().put(1);
        key.forEach(part -> part.put(sink, row));
        if (key.isEmpty()) {
            position(input, line);
        }
        var length = sink.size();
        latest.forEach(part -> part.put(sink, row));
        position(input, line);
        sink.putInt(length);
        return sink.toBytes();
    }

    private void position(int input, long line) {
        sink.putInt(input);
        sink.putLong(line);
    }

    /** A number that is the same for all rows with one key; never negative. */
    public static int hash(byte[] order) {
        var hash = 1;
        for (var i = 0; i < keyLength(order); i++) {
            hash = 31 * hash + order[i];
        }
        return (hash ^ hash >>> 16) * 0x45d9f3b >>> 1;
    }

    static boolean sameKey(byte[] first, byte[] second) {
        return Arrays.equals(first, 0, keyLength(first), second, 0, keyLength(second));
    }

    /** The order within a file: the file's number, then the key. */
    public static byte[] inFile(int file, byte[] order) {
        var length = keyLength(order);
        return ByteBuffer.allocate(Integer.BYTES + length)
                .putInt(file)
                .put(order, 0, length)
                .array();
    }

    static int keyLength(byte[] order) {
        return order.length <= TAIL ? order.length : ByteBuffer.wrap(order).getInt(order.length - TAIL);
    }

    private static Part part(TableMapping mapping, String name) {
        var column = mapping.indexOf(name);
        return new Part(column, ValueCodec.of(mapping.columns().get(column).type()));
    }

    private record Part(int column, ValueCodec codec) {
        void put(ByteSink sink, Row row) {
            var value = row.at(column);
            if (value == null) {
                throw new IllegalStateException("A column of the key has no value, though the mapping requires one.");
            }
            codec.put(sink, value);
        }
    }
}
