package dev.headgate.glue.core;

import dev.headgate.contract.mapping.Column;
import dev.headgate.contract.mapping.TableMapping;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows as bytes: the partition value in front, then for each column whether it has a value, and the value. */
final class RowCodec {

    private final ValueCodec[] codecs;
    private final int partitionColumn;
    private final ByteSink sink = new ByteSink();

    RowCodec(TableMapping mapping) {
        codecs =
                mapping.columns().stream().map(Column::type).map(ValueCodec::of).toArray(ValueCodec[]::new);
        partitionColumn = mapping.indexOf(mapping.partition().column());
    }

    byte[] encode(Row row) {
        sink.clear().putLong(partition(row));
        for (var i = 0; i < codecs.length; i++) {
            var value = row.at(i);
            sink.put(value == null ? 0 : 1);
            if (value != null) {
                codecs[i].put(sink, value);
            }
        }
        return sink.toBytes();
    }

    Row decode(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes).position(Long.BYTES);
        var values = new @Nullable Object[codecs.length];
        for (var i = 0; i < codecs.length; i++) {
            values[i] = from.get() == 0 ? null : codecs[i].get(from);
        }
        return new Row(values);
    }

    /** The partition value of an encoded row: the whole number, or the days since 1970. */
    static long partition(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    private long partition(Row row) {
        var value = row.at(partitionColumn);
        return value instanceof LocalDate day ? day.toEpochDay() : value instanceof Long whole ? whole : 0;
    }
}
