package dev.headgate.console.runs;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.RunSearch.Key;
import dev.headgate.contract.Excerpt;
import dev.headgate.contract.SourceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the values of a search as they are meant at one instant in one zone. */
record RunSearchReading(RunSearch search, Instant now, ZoneId zone) {

    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([mhd])");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

    RunCriteria criteria() {
        var states = EnumSet.noneOf(RunState.Kind.class);
        search.values(Key.STATE).map(RunSearchReading::kind).forEach(states::add);
        return new RunCriteria(
                states,
                search.values(Key.SOURCE).map(RunSearchReading::source).collect(Collectors.toSet()),
                search.values(Key.STREAM).collect(Collectors.toSet()),
                time(Key.FROM),
                time(Key.TO),
                search.values(Key.STEP).collect(Collectors.toSet()),
                search.values(Key.BY).collect(Collectors.toSet()),
                search.values(Key.CAUSE).toList(),
                search.words().toList());
    }

    private Optional<Instant> time(Key key) {
        return search.values(key).findFirst().map(text -> time(key, text));
    }

    /** A day as a beginning is its start; as an end it is its end, so that the day itself is in. */
    private Instant time(Key key, String text) {
        try {
            var day = day(text);
            return day.isPresent()
                    ? day.get()
                            .plusDays(key == Key.TO ? 1 : 0)
                            .atStartOfDay(zone)
                            .toInstant()
                    : instant(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw Refusal.badRequest("'" + key.word() + "' takes a day such as 2026-03-01, an instant such as "
                    + "2026-03-01T06:30:00Z, today, yesterday, or how long ago such as 24h or 7d; '" + Excerpt.of(text)
                    + "' is none of them.");
        }
    }

    private Optional<LocalDate> day(String text) {
        var today = now.atZone(zone).toLocalDate();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            default -> DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        };
    }

    private Instant instant(String text) {
        var ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
        if (ago.matches()) {
            return now.minus(Long.parseLong(ago.group(1)), unit(ago.group(2)));
        }
        return LOCAL.matcher(text).matches()
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : Instant.parse(text);
    }

    private static ChronoUnit unit(String letter) {
        return switch (letter) {
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }

    private static SourceId source(String name) {
        try {
            return new SourceId(name);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("'source' cannot be read. " + e.getMessage());
        }
    }

    private static RunState.Kind kind(String word) {
        return Arrays.stream(RunState.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("'" + Excerpt.of(word) + "' is no state of a run; there are "
                        + Arrays.stream(RunState.Kind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
