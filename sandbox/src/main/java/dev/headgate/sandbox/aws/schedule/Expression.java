package dev.headgate.sandbox.aws.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** When a schedule fires: {@code cron(...)}, {@code rate(...)} or {@code at(...)}, judged minute by minute. */
sealed interface Expression {

    /** Whether it fires in the minute that starts at the given instant. */
    boolean firesAt(Instant minute);

    /**
     * Reads an expression.
     *
     * @param zone of the schedule
     * @param since when the schedule began; a rate counts from there
     */
    static Expression of(String text, ZoneId zone, Instant since) {
        var parts = Pattern.compile("(cron|rate|at)\\((.*)\\)").matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A schedule is cron(…), rate(…) or at(…), not '" + text + "'; correct its expression.");
        }
        return switch (parts.group(1)) {
            case "cron" -> new Calendar(CronFields.of(parts.group(2)), zone);
            case "rate" -> new Every(rate(parts.group(2)), since);
            default -> new Once(at(parts.group(2), zone));
        };
    }

    private static Duration rate(String text) {
        var parts = Pattern.compile("([1-9][0-9]*) (minute|hour|day)s?").matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("A rate is a number and minutes, hours or days, not '" + text + "'.");
        }
        var number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static Instant at(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text.strip()).atZone(zone).toInstant().truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "at(…) takes a time such as 2026-03-01T04:00:00, not '" + text + "'.", e);
        }
    }

    /** By the calendar of a time zone. */
    record Calendar(CronFields fields, ZoneId zone) implements Expression {
        @Override
        public boolean firesAt(Instant minute) {
            var local = minute.atZone(zone);
            // When clocks go back an hour happens twice; AWS fires in the first.
            var second = !local.withEarlierOffsetAtOverlap().toInstant().equals(local.toInstant());
            return !second && fields.match(local.toLocalDateTime());
        }
    }

    /** Again and again, the first time in the minute after the schedule began. */
    record Every(Duration pause, Instant since) implements Expression {
        @Override
        public boolean firesAt(Instant minute) {
            var first = since.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            var passed = ChronoUnit.MINUTES.between(first, minute);
            return passed >= 0 && passed % pause.toMinutes() == 0;
        }
    }

    /** One time. */
    record Once(Instant when) implements Expression {
        @Override
        public boolean firesAt(Instant minute) {
            return when.equals(minute);
        }
    }
}
