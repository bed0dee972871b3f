package dev.headgate.contract.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Moments in the C strftime formats that definitions use, and in {@code %s} and {@code %ms} since 1970. */
public final class Strftime {

    private static final String SUPPORTED = "%Y %m %d %H %M %S %f %z %j %y %b %%, and %s or %ms alone";
    private static final Map<Character, String> PATTERNS = Map.of(
            'Y', "uuuu", 'm', "MM", 'd', "dd", 'H', "HH", 'M', "mm", 'S', "ss", 'f', "SSSSSS", 'j', "DDD", 'y', "uu",
            'b', "MMM");

    private final String format;

    private Strftime(String format) {
        this.format = format;
    }

    /** A format that {@link #problem} found no fault in. */
    public static Strftime of(String format) {
        problem(format).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        return new Strftime(format);
    }

    /** What is not supported in a format, if anything. */
    public static Optional<String> problem(String format) {
        if (format.equals("%s") || format.equals("%ms")) {
            return Optional.empty();
        }
        for (var i = 0; i < format.length(); i++) {
            if (format.charAt(i) == '%') {
                var letter = ++i < format.length() ? format.charAt(i) : ' ';
                if (letter != '%' && letter != 'z' && !PATTERNS.containsKey(letter)) {
                    return Optional.of("'%" + letter + "' of a datetime format is not supported yet; supported are "
                            + SUPPORTED + ".");
                }
            }
        }
        return Optional.empty();
    }

    /** The moment in this format, in UTC. */
    public String text(ZonedDateTime moment) {
        if (format.equals("%s")) {
            return Long.toString(moment.toEpochSecond());
        }
        if (format.equals("%ms")) {
            return Long.toString(moment.toInstant().toEpochMilli());
        }
        return formatter().format(moment);
    }

    /** The moment that a text in this format means; a text without a time is midnight, without a zone UTC. Throws {@code DateTimeException}. */
    public ZonedDateTime moment(String text) {
        if (format.equals("%s")) {
            return Instant.ofEpochSecond(Long.parseLong(text)).atZone(ZoneOffset.UTC);
        }
        if (format.equals("%ms")) {
            return Instant.ofEpochMilli(Long.parseLong(text)).atZone(ZoneOffset.UTC);
        }
        var parsed = formatter().parse(text);
        var offset = Optional.ofNullable(parsed.query(TemporalQueries.offset())).orElse(ZoneOffset.UTC);
        return ZonedDateTime.of(
                        parsed.query(TemporalQueries.localDate()), parsed.query(TemporalQueries.localTime()), offset)
                .withZoneSameInstant(ZoneOffset.UTC);
    }

    private DateTimeFormatter formatter() {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (var i = 0; i < format.length(); i++) {
            if (format.charAt(i) != '%') {
                builder.appendLiteral(format.charAt(i));
                continue;
            }
            var letter = format.charAt(++i);
            switch (letter) {
                case '%' -> builder.appendLiteral('%');
                case 'z' -> builder.appendOffset("+HHMM", "+0000");
                default -> builder.appendPattern(PATTERNS.getOrDefault(letter, ""));
            }
        }
        defaults(builder);
        return builder.toFormatter(Locale.ROOT);
    }

    private void defaults(DateTimeFormatterBuilder builder) {
        if (!format.contains("%j")) {
            builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1).parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
        }
        builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
    }
}
