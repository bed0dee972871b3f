package dev.headgate.engine.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** Reads the moments of date conditions: ISO 8601 as W3C limits it, or seconds since 1970 (IAM: Date condition operators). */
final class Moments {

    private static final int DAY = "2026-01-01".length();

    private Moments() {}

    static OptionalLong millis(String text) {
        try {
            if (text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() > 4) {
                return OptionalLong.of(Math.multiplyExact(Long.parseLong(text), 1000L));
            }
            if (text.length() == DAY) {
                return OptionalLong.of(LocalDate.parse(text)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli());
            }
            return OptionalLong.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
