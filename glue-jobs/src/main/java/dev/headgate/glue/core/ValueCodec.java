package dev.headgate.glue.core;

import dev.headgate.contract.mapping.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** How the values of one type become bytes that compare, unsigned, as the values do, and that tell where they end. */
sealed interface ValueCodec {

    void put(ByteSink sink, Object value);

    Object get(ByteBuffer from);

    static ValueCodec of(ColumnType type) {
        return type.match(new ByType());
    }

    /** 64 bits with the sign turned, so that negatives come first. */
    record Whole() implements ValueCodec {
        @Override
        public void put(ByteSink sink, Object value) {
            sink.putLong((Long) value ^ Long.MIN_VALUE);
        }

        @Override
        public Object get(ByteBuffer from) {
            return from.getLong() ^ Long.MIN_VALUE;
        }
    }

    /** The unscaled value in as many bytes as the precision needs, with the sign turned. */
    record Exact(int scale, int width) implements ValueCodec {
        @Override
        public void put(ByteSink sink, Object value) {
            var unscaled = ((BigDecimal) value).unscaledValue().toByteArray();
            var bytes = new byte[width];
            Arrays.fill(bytes, 0, width - unscaled.length, (byte) (unscaled[0] < 0 ? -1 : 0));
            System.arraycopy(unscaled, 0, bytes, width - unscaled.length, unscaled.length);
            bytes[0] ^= (byte) 0x80;
            sink.put(bytes);
        }

        @Override
        public Object get(ByteBuffer from) {
            var bytes = new byte[width];
            from.get(bytes);
            bytes[0] ^= (byte) 0x80;
            return new BigDecimal(new BigInteger(bytes), scale);
        }
    }

    /** The bits of a double; those of negatives turned, so that they come first and in order. */
    record Real() implements ValueCodec {
        @Override
        public void put(ByteSink sink, Object value) {
            var bits = Double.doubleToLongBits((Double) value);
            sink.putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        }

        @Override
        public Object get(ByteBuffer from) {
            var bits = from.getLong();
            return Double.longBitsToDouble(bits < 0 ? bits ^ Long.MIN_VALUE : ~bits);
        }
    }

    /** One byte. */
    record Bool() implements ValueCodec {
        @Override
        public void put(ByteSink sink, Object value) {
            sink.put((Boolean) value ? 1 : 0);
        }

        @Override
        public Object get(ByteBuffer from) {
            return from.get() == 1;
        }
    }

    /** Days since 1970. */
    record Day() implements ValueCodec {
        @Override
        public void put(ByteSink sink, Object value) {
            sink.putLong(((LocalDate) value).toEpochDay() ^ Long.MIN_VALUE);
        }

        @Override
        public Object get(ByteBuffer from) {
            return LocalDate.ofEpochDay(from.getLong() ^ Long.MIN_VALUE);
        }
    }

    /** Microseconds since 1970. */
    record Moment() implements ValueCodec {
        @Override
        public void put(ByteSink sink, Object value) {
            sink.putLong(micros((Instant) value) ^ Long.MIN_VALUE);
        }

        @Override
        public Object get(ByteBuffer from) {
            return Instant.EPOCH.plus(from.getLong() ^ Long.MIN_VALUE, ChronoUnit.MICROS);
        }

        static long micros(Instant moment) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        }
    }

    /** UTF-8 and a NUL behind it, which text never holds. */
    record Text() implements ValueCodec {
        @Override
        public void put(ByteSink sink, Object value) {
            sink.put(((String) value).getBytes(StandardCharsets.UTF_8));
            sink.put(0);
        }

        @Override
        public Object get(ByteBuffer from) {
            var start = from.position();
            while (from.get() != 0) {
                continue;
            }
            return new String(from.array(), start, from.position() - 1 - start, StandardCharsets.UTF_8);
        }
    }

    /** One codec per type. */
    record ByType() implements ColumnType.Cases<ValueCodec> {
        @Override
        public ValueCodec bigint(ColumnType.Bigint type) {
            return new Whole();
        }

        @Override
        public ValueCodec integer(ColumnType.Int type) {
            return new Whole();
        }

        @Override
        public ValueCodec smallint(ColumnType.Smallint type) {
            return new Whole();
        }

        @Override
        public ValueCodec decimal(ColumnType.Decimal type) {
            return new Exact(type.scale(), DecimalWidth.bytes(type.precision()));
        }

        @Override
        public ValueCodec real(ColumnType.Real type) {
            return new Real();
        }

        @Override
        public ValueCodec bool(ColumnType.Bool type) {
            return new Bool();
        }

        @Override
        public ValueCodec date(ColumnType.Date type) {
            return new Day();
        }

        @Override
        public ValueCodec timestamp(ColumnType.Timestamp type) {
            return new Moment();
        }

        @Override
        public ValueCodec varchar(ColumnType.Varchar type) {
            return new Text();
        }
    }
}
