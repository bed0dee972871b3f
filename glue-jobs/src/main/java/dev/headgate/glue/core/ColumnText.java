package dev.headgate.glue.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Values as the text that the warehouse casts back to their type. */
final class ColumnText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private ColumnText() {}

    static String of(Object value) {
        if (value instanceof BigDecimal exact) {
            return exact.toPlainString();
        }
        return value instanceof Instant moment ? MOMENT.format(moment) : value.toString();
    }
}
