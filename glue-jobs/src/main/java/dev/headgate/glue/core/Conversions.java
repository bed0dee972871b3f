package dev.headgate.glue.core;

import dev.headgate.contract.mapping.Column;
import dev.headgate.contract.mapping.ColumnType;
import dev.headgate.glue.core.Reading.Fault;
import dev.headgate.glue.core.Reading.Value;
import dev.headgate.glue.core.Scalars.Kind;

/** Chooses the conversion of a column by its type. */
final class Conversions implements ColumnType.Cases<Conversion> {

    private static final Value TRUE = new Value(true);
    private static final Value FALSE = new Value(false);

    private final Column column;
    private final Fault notThisType;

    private Conversions(Column column) {
        this.column = column;
        this.notThisType = new Fault("not_" + column.type().word());
    }

    static Conversion of(Column column) {
        return column.type().match(new Conversions(column));
    }

    @Override
    public Conversion bigint(ColumnType.Bigint type) {
        return new WholeNumber(Long.MIN_VALUE, Long.MAX_VALUE, notThisType);
    }

    @Override
    public Conversion integer(ColumnType.Int type) {
        return new WholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE, notThisType);
    }

    @Override
    public Conversion smallint(ColumnType.Smallint type) {
        return new WholeNumber(Short.MIN_VALUE, Short.MAX_VALUE, notThisType);
    }

    @Override
    public Conversion decimal(ColumnType.Decimal type) {
        return new DecimalNumber(type, column.rounding(), notThisType);
    }

    @Override
    public Conversion real(ColumnType.Real type) {
        return (kind, text) -> {
            if (!NumberText.isNumber(kind, text)) {
                return notThisType;
            }
            var number = Double.parseDouble(text);
            // Adding zero makes one zero of the two, so that equal keys are equal bytes.
            return Double.isInfinite(number) ? Reading.OUT_OF_RANGE : new Value(number + 0.0);
        };
    }

    @Override
    public Conversion bool(ColumnType.Bool type) {
        return (kind, text) -> {
            if (kind != Kind.BOOLEAN) {
                return notThisType;
            }
            return text.equals("true") ? TRUE : FALSE;
        };
    }

    @Override
    public Conversion date(ColumnType.Date type) {
        return (kind, text) -> {
            var day = kind == Kind.TEXT ? IsoText.parse(text).flatMap(iso -> iso.day(column.zone())) : null;
            return day == null || day.isEmpty() ? notThisType : new Value(day.get());
        };
    }

    @Override
    public Conversion timestamp(ColumnType.Timestamp type) {
        return (kind, text) -> {
            var moment = kind == Kind.TEXT ? IsoText.parse(text).flatMap(iso -> iso.moment(column.zone())) : null;
            return moment == null || moment.isEmpty() ? notThisType : new Value(moment.get());
        };
    }

    @Override
    public Conversion varchar(ColumnType.Varchar type) {
        return (kind, text) -> {
            var bytes = kind == Kind.NESTED ? TextBytes.NOT_TEXT : TextBytes.count(text);
            if (bytes == TextBytes.NOT_TEXT) {
                return notThisType;
            }
            return bytes > type.bytes() ? Reading.TOO_LONG : new Value(text);
        };
    }
}
