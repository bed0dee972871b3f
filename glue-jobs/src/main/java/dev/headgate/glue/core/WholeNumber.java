package dev.headgate.glue.core;

import dev.headgate.glue.core.Reading.Fault;
import dev.headgate.glue.core.Reading.Value;
import dev.headgate.glue.core.Scalars.Kind;
import java.math.BigDecimal;

/** Reads whole numbers between two bounds; {@code 1.0} and {@code 1e3} are whole, {@code 1.5} is not. */
record WholeNumber(long least, long greatest, Fault notWhole) implements Conversion {

    private static final int SAFE_LENGTH = 18;
    private static final int LONG_DIGITS = 19;

    @Override
    public Reading read(Kind kind, String text) {
        if (!NumberText.isNumber(kind, text)) {
            return notWhole;
        }
        if (text.length() <= SAFE_LENGTH && isDigits(text)) {
            return inRange(Long.parseLong(text));
        }
        var number = NumberText.exact(text);
        return number.isEmpty() ? Reading.OUT_OF_RANGE : whole(number.get());
    }

    private Reading whole(BigDecimal number) {
        if (number.signum() == 0) {
            return inRange(0);
        }
        if ((long) number.precision() - number.scale() > LONG_DIGITS) {
            return Reading.OUT_OF_RANGE;
        }
        var stripped = number.stripTrailingZeros();
        if (stripped.scale() > 0) {
            return notWhole;
        }
        var exact = stripped.toBigIntegerExact();
        return exact.bitLength() < Long.SIZE ? inRange(exact.longValueExact()) : Reading.OUT_OF_RANGE;
    }

    private Reading inRange(long number) {
        return number < least || number > greatest ? Reading.OUT_OF_RANGE : new Value(number);
    }

    private static boolean isDigits(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && !(c == '-' && i == 0)) {
                return false;
            }
        }
        return true;
    }
}
