package dev.headgate.sandbox.warehouse.copy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** How one column of a parquet file fills one column of a table; the types must be the same, as Redshift wants it. */
interface ParquetColumn {

    /** Writes the value that the reader stands at. */
    void write(ColumnReader reader, Row row);

    /** The way for this pair of columns. Throws {@link LoadFailed} when they do not fit. */
    static ParquetColumn of(Column column, Type type, String file) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            throw misfit(column, type, file);
        }
        var primitive = type.asPrimitiveType();
        var way = switch (column.type()) {
            case SMALLINT, INTEGER, BIGINT -> whole(column, primitive);
            case REAL, DOUBLE -> floating(column, primitive);
            case BOOLEAN ->
                primitive.getPrimitiveTypeName() == PrimitiveTypeName.BOOLEAN
                        ? (ParquetColumn) (reader, row) -> row.plain(reader.getBoolean() ? "t" : "f")
                        : null;
            case DECIMAL -> decimal(column, primitive);
            case DATE ->
                primitive.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation
                        ? (ParquetColumn) (reader, row) -> row.plain(
                                LocalDate.ofEpochDay(reader.getInteger()).toString())
                        : null;
            case TIMESTAMP, TIMESTAMPTZ -> timestamp(primitive);
            case VARCHAR, CHAR -> text(column, primitive);
            case SUPER -> null;
        };
        if (way == null) {
            throw misfit(column, type, file);
        }
        return way;
    }

    private static @Nullable ParquetColumn whole(Column column, PrimitiveType type) {
        var logical = type.getLogicalTypeAnnotation();
        if (logical != null && !(logical instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation)) {
            return null;
        }
        if (column.type() == Column.Type.BIGINT) {
            return type.getPrimitiveTypeName() == PrimitiveTypeName.INT64
                    ? (reader, row) -> row.plain(Long.toString(reader.getLong()))
                    : null;
        }
        if (type.getPrimitiveTypeName() != PrimitiveTypeName.INT32) {
            return null;
        }
        return (reader, row) -> row.plain(Integer.toString(reader.getInteger()));
    }

    private static @Nullable ParquetColumn floating(Column column, PrimitiveType type) {
        if (column.type() == Column.Type.REAL && type.getPrimitiveTypeName() == PrimitiveTypeName.FLOAT) {
            return (reader, row) -> row.plain(Float.toString(reader.getFloat()));
        }
        return column.type() == Column.Type.DOUBLE && type.getPrimitiveTypeName() == PrimitiveTypeName.DOUBLE
                ? (reader, row) -> row.plain(Double.toString(reader.getDouble()))
                : null;
    }

    private static @Nullable ParquetColumn text(Column column, PrimitiveType type) {
        var logical = type.getLogicalTypeAnnotation();
        var isText = logical == null
                || logical instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
                || logical instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
        return isText && type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                ? (reader, row) -> row.text(reader.getBinary().getBytesUnsafe(), column)
                : null;
    }

    private static @Nullable ParquetColumn decimal(Column column, PrimitiveType type) {
        if (!(type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal)
                || decimal.getScale() != column.scale()
                || decimal.getPrecision() > column.precision()) {
            return null;
        }
        return (reader, row) -> {
            var value = new BigDecimal(unscaled(reader, type), decimal.getScale());
            if (value.precision() > column.precision()) {
                throw column.wrong(row.file(), row.line(), 1207, "Numeric data overflow (value " + value + ")")
                        .failed();
            }
            row.plain(value.toPlainString());
        };
    }

    private static BigInteger unscaled(ColumnReader reader, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(reader.getInteger());
            case INT64 -> BigInteger.valueOf(reader.getLong());
            default -> new BigInteger(reader.getBinary().getBytesUnsafe());
        };
    }

    private static @Nullable ParquetColumn timestamp(PrimitiveType type) {
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
            return (reader, row) -> row.plain(ofInt96(reader.getBinary()));
        }
        if (!(type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp)) {
            return null;
        }
        var perSecond = timestamp.getUnit() == TimeUnit.MILLIS
                ? 1_000L
                : timestamp.getUnit() == TimeUnit.MICROS ? 1_000_000L : 1_000_000_000L;
        return (reader, row) -> {
            var value = reader.getLong();
            var nanos = Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond);
            row.plain(local(Math.floorDiv(value, perSecond), nanos));
        };
    }

    /** Spark's older timestamps: nanoseconds of the day, then the Julian day. */
    private static String ofInt96(Binary binary) {
        var buffer = binary.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var nanos = buffer.getLong();
        var day = buffer.getInt() - 2_440_588L;
        return local(day * 86_400 + nanos / 1_000_000_000L, nanos % 1_000_000_000L);
    }

    private static String local(long seconds, long nanos) {
        return Instant.ofEpochSecond(seconds, nanos)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString();
    }

    private static LoadFailed misfit(Column column, Type type, String file) {
        return column.wrong(
                        file,
                        0,
                        15007,
                        "the file has an incompatible Parquet schema for column '" + column.name()
                                + "'. Column type: " + column.typeText() + ", Parquet schema: "
                                + type.toString().toLowerCase(Locale.ROOT))
                .failed();
    }
}
