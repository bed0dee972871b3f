package dev.headgate.glue.core;

import dev.headgate.contract.mapping.ColumnType;
import dev.headgate.contract.mapping.Rounding;
import dev.headgate.glue.core.Reading.Fault;
import dev.headgate.glue.core.Reading.Value;
import dev.headgate.glue.core.Scalars.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads exact decimals, rounded only as the mapping says. */
record DecimalNumber(ColumnType.Decimal type, Rounding rounding, Fault notDecimal) implements Conversion {

    @Override
    public Reading read(Kind kind, String text) {
        if (!NumberText.isNumber(kind, text)) {
            return notDecimal;
        }
        var number = NumberText.exact(text);
        return number.isEmpty() ? Reading.OUT_OF_RANGE : fitted(number.get());
    }

    private Reading fitted(BigDecimal number) {
        if (number.signum() == 0) {
            return new Value(BigDecimal.ZERO.setScale(type.scale()));
        }
        // Both bounds come before setScale, which would write out every zero of 1e999999999.
        var wholeDigits = (long) number.precision() - number.scale();
        if (wholeDigits > type.precision() - type.scale()) {
            return Reading.OUT_OF_RANGE;
        }
        if (wholeDigits < -type.scale()) {
            return rounding == Rounding.EXACT
                    ? Reading.OUT_OF_RANGE
                    : new Value(BigDecimal.ZERO.setScale(type.scale()));
        }
        if (rounding == Rounding.EXACT && number.stripTrailingZeros().scale() > type.scale()) {
            return Reading.OUT_OF_RANGE;
        }
        var rounded = number.setScale(type.scale(), mode());
        return rounded.precision() > type.precision() ? Reading.OUT_OF_RANGE : new Value(rounded);
    }

    private RoundingMode mode() {
        return switch (rounding) {
            case EXACT -> RoundingMode.UNNECESSARY;
            case HALF_UP -> RoundingMode.HALF_UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
        };
    }
}
