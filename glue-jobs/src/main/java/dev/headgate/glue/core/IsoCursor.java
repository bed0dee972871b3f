package dev.headgate.glue.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the parts of ISO 8601 text one after another; throws {@code DateTimeException} where the text is not that. */
final class IsoCursor {

    private static final int NANO_DIGITS = 9;

    private final String text;
    private int at;

    IsoCursor(String text) {
        this.text = text;
    }

    LocalDate date() {
        var year = number(4);
        expect("-");
        var month = number(2);
        expect("-");
        var day = number(2);
        if (year == 0) {
            throw refused();
        }
        return LocalDate.of(year, month, day);
    }

    LocalTime time() {
        expect("Tt ");
        var hour = number(2);
        expect(":");
        var minute = number(2);
        if (!take(":")) {
            return LocalTime.of(hour, minute);
        }
        var second = number(2);
        return LocalTime.of(hour, minute, second, take(".") ? fraction() : 0);
    }

    @Nullable ZoneOffset offset() {
        if (take("Zz")) {
            return ZoneOffset.UTC;
        }
        var negative = at < text.length() && text.charAt(at) == '-';
        if (!take("+-")) {
            return null;
        }
        var hours = number(2);
        var withMinutes = take(":") || at < text.length();
        var minutes = withMinutes ? number(2) : 0;
        return negative ? ZoneOffset.ofHoursMinutes(-hours, -minutes) : ZoneOffset.ofHoursMinutes(hours, minutes);
    }

    void end() {
        if (at != text.length()) {
            throw refused();
        }
    }

    /** Digits behind the ninth are cut off: no column holds them. */
    private int fraction() {
        var nanos = 0;
        var digits = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (digits < NANO_DIGITS) {
                nanos = nanos * 10 + text.charAt(at) - '0';
            }
            digits++;
            at++;
        }
        if (digits == 0) {
            throw refused();
        }
        for (var i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private int number(int digits) {
        if (at + digits > text.length()) {
            throw refused();
        }
        var number = 0;
        for (var i = 0; i < digits; i++) {
            var c = text.charAt(at++);
            if (!isDigit(c)) {
                throw refused();
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private boolean take(String anyOf) {
        var taken = at < text.length() && anyOf.indexOf(text.charAt(at)) >= 0;
        at += taken ? 1 : 0;
        return taken;
    }

    private void expect(String anyOf) {
        if (!take(anyOf)) {
            throw refused();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private DateTimeException refused() {
        return new DateTimeException("not ISO 8601 at character " + (at + 1));
    }
}
