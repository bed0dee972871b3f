package dev.headgate.glue.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a day with a time, and where it stands the offset, as ISO 8601 writes it. Days that do not exist are not read.
 */
record IsoText(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    private static final int DATE_LENGTH = 10;

    /** Reads {@code 2026-03-01}, {@code 2026-03-01T12:00}, {@code 2026-03-01T12:00:00.123Z} and {@code ...+01:00}. */
    static Optional<IsoText> parse(String text) {
        try {
            var cursor = new IsoCursor(text);
            var date = cursor.date();
            if (text.length() == DATE_LENGTH) {
                return Optional.of(new IsoText(date, null, null));
            }
            var time = cursor.time();
            var offset = cursor.offset();
            cursor.end();
            return Optional.of(new IsoText(date, time, offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The calendar day in the zone; without an offset the day as it stands. */
    Optional<LocalDate> day(ZoneId zone) {
        if (time == null || offset == null) {
            return Optional.of(date);
        }
        var day = LocalDateTime.of(date, time).toInstant(offset).atZone(zone).toLocalDate();
        return Optional.of(day).filter(IsoText::hasFourDigitYear);
    }

    /** The moment to the microsecond; without an offset the time is understood in the zone, and may not fall in a gap there. */
    Optional<Instant> moment(ZoneId zone) {
        if (time == null) {
            return Optional.empty();
        }
        var local = LocalDateTime.of(date, time.truncatedTo(ChronoUnit.MICROS));
        var valid = offset != null
                ? offset
                : zone.getRules().getValidOffsets(local).stream().findFirst().orElse(null);
        return Optional.ofNullable(valid)
                .map(local::toInstant)
                .filter(moment ->
                        hasFourDigitYear(moment.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private static boolean hasFourDigitYear(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
