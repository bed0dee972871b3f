package dev.headgate.ingest.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long an answer asks to wait: {@code Retry-After} in seconds or as a date. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d+)?");

    private RetryAfter() {}

    static Optional<Duration> of(Answer answer, Instant now) {
        var value = answer.header("Retry-After").map(String::strip);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (SECONDS.matcher(value.get()).matches()) {
            return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value.get()) * 1000)));
        }
        // The date is by the server's clock, so it is measured from the server's own date where that is given.
        var from = answer.header("Date").flatMap(RetryAfter::date).orElse(now);
        return date(value.get()).map(until -> Duration.between(from, until)).map(RetryAfter::notNegative);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
