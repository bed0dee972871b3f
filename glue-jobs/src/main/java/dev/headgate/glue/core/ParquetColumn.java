package dev.headgate.glue.core;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import dev.headgate.contract.mapping.Column;
import dev.headgate.contract.mapping.ColumnType;
import dev.headgate.contract.mapping.Protection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** How one column stands in a parquet file. */
record ParquetColumn(PrimitiveType type, Writer writer) {

    /** Hands one value to the file. */
    @FunctionalInterface
    interface Writer {
        void write(RecordConsumer to, Object value);
    }

    static ParquetColumn of(Column column, Hiding hiding) {
        if (column.protect() == Protection.NONE) {
            return column.type().match(new ByType(column));
        }
        var stored = column.stored().match(new ByType(column));
        var hide = hiding.of(column);
        return new ParquetColumn(
                stored.type(), (to, value) -> stored.writer().write(to, hide.apply(ColumnText.of(value))));
    }

    private record ByType(Column column) implements ColumnType.Cases<ParquetColumn> {

        private static final int DIGITS_OF_A_LONG = 18;

        @Override
        public ParquetColumn bigint(ColumnType.Bigint type) {
            return as(physical(PrimitiveTypeName.INT64), (to, value) -> to.addLong((Long) value));
        }

        @Override
        public ParquetColumn integer(ColumnType.Int type) {
            return as(physical(PrimitiveTypeName.INT32), (to, value) -> to.addInteger(((Long) value).intValue()));
        }

        @Override
        public ParquetColumn smallint(ColumnType.Smallint type) {
            return as(
                    physical(PrimitiveTypeName.INT32).as(intType(Short.SIZE, true)),
                    (to, value) -> to.addInteger(((Long) value).intValue()));
        }

        @Override
        public ParquetColumn decimal(ColumnType.Decimal type) {
            var logical = decimalType(type.scale(), type.precision());
            if (type.precision() <= DIGITS_OF_A_LONG) {
                return as(
                        physical(PrimitiveTypeName.INT64).as(logical),
                        (to, value) ->
                                to.addLong(((BigDecimal) value).unscaledValue().longValueExact()));
            }
            var width = DecimalWidth.bytes(type.precision());
            return as(
                    physical(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                            .length(width)
                            .as(logical),
                    (to, value) -> to.addBinary(Binary.fromConstantByteArray(fixed((BigDecimal) value, width))));
        }

        @Override
        public ParquetColumn real(ColumnType.Real type) {
            return as(physical(PrimitiveTypeName.DOUBLE), (to, value) -> to.addDouble((Double) value));
        }

        @Override
        public ParquetColumn bool(ColumnType.Bool type) {
            return as(physical(PrimitiveTypeName.BOOLEAN), (to, value) -> to.addBoolean((Boolean) value));
        }

        @Override
        public ParquetColumn date(ColumnType.Date type) {
            return as(
                    physical(PrimitiveTypeName.INT32).as(dateType()),
                    (to, value) -> to.addInteger((int) ((LocalDate) value).toEpochDay()));
        }

        @Override
        public ParquetColumn timestamp(ColumnType.Timestamp type) {
            return as(
                    physical(PrimitiveTypeName.INT64).as(timestampType(true, TimeUnit.MICROS)),
                    (to, value) -> to.addLong(ValueCodec.Moment.micros((Instant) value)));
        }

        @Override
        public ParquetColumn varchar(ColumnType.Varchar type) {
            return as(
                    physical(PrimitiveTypeName.BINARY).as(stringType()),
                    (to, value) -> to.addBinary(Binary.fromString((String) value)));
        }

        private Types.PrimitiveBuilder<PrimitiveType> physical(PrimitiveTypeName name) {
            return Types.primitive(name, column.required() ? Repetition.REQUIRED : Repetition.OPTIONAL);
        }

        private ParquetColumn as(Types.PrimitiveBuilder<PrimitiveType> type, Writer writer) {
            return new ParquetColumn(type.named(column.name()), writer);
        }

        private static byte[] fixed(BigDecimal value, int width) {
            var unscaled = value.unscaledValue().toByteArray();
            var bytes = new byte[width];
            Arrays.fill(bytes, 0, width - unscaled.length, (byte) (unscaled[0] < 0 ? -1 : 0));
            System.arraycopy(unscaled, 0, bytes, width - unscaled.length, unscaled.length);
            return bytes;
        }
    }
}
