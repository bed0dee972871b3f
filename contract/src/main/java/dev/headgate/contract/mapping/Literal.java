package dev.headgate.contract.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A constant in a rule expression, already of the kind that its column compares with. */
public sealed interface Literal {

    /** Below zero when the column's value is less than this literal, zero when equal. */
    int compareFrom(Object value);

    /** Compared with whole numbers and decimals exactly, with doubles as a double. */
    record Quantity(BigDecimal number) implements Literal {
        @Override
        public int compareFrom(Object value) {
            if (value instanceof BigDecimal decimal) {
                return decimal.compareTo(number);
            }
            if (value instanceof Double real) {
                return Double.compare(real, number.doubleValue());
            }
            return BigDecimal.valueOf((Long) value).compareTo(number);
        }
    }

    /** Compared by the order of UTF-8 bytes, as the warehouse does. */
    record Text(String text) implements Literal {
        @Override
        public int compareFrom(Object value) {
            return TextOrder.compare((String) value, text);
        }
    }

    /** Only equal or not. */
    record Bool(boolean bool) implements Literal {
        @Override
        public int compareFrom(Object value) {
            return Boolean.compare((Boolean) value, bool);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Literal {
        @Override
        public int compareFrom(Object value) {
            return ((LocalDate) value).compareTo(day);
        }
    }

    /** A moment. */
    record Moment(Instant moment) implements Literal {
        @Override
        public int compareFrom(Object value) {
            return ((Instant) value).compareTo(moment);
        }
    }
}
