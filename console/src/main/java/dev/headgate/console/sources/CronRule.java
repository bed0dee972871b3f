package dev.headgate.console.sources;

import dev.headgate.contract.Excerpt;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.scheduling.support.CronExpression;

/** Five cron fields as Unix writes them (minute, hour, day of month, month, day of week), at most one of the two day fields restricted. */
public record CronRule(String text) {

    private static final Pattern FIELD = Pattern.compile("([0-9]|[A-Za-z]{3}|[*,/-])+");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    public CronRule {
        text = text.strip().replaceAll("\\s+", " ");
        var fields = List.of(text.split(" "));
        if (fields.size() != 5
                || !fields.stream().allMatch(field -> FIELD.matcher(field).matches())) {
            throw new IllegalArgumentException("A schedule has five fields (minute, hour, day of month, month, day of "
                    + "week), such as '15 6 * * MON-FRI'; '" + Excerpt.of(text) + "' has not.");
        }
        if (!fields.get(2).equals("*") && !fields.get(4).equals("*")) {
            throw new IllegalArgumentException(
                    "A schedule names the day of the month or the day of the week, not both; "
                            + "leave one of them '*'.");
        }
        try {
            CronExpression.parse("0 " + text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + Excerpt.of(text) + "' is no schedule: " + e.getMessage(), e);
        }
    }

    /** The next times after an instant, at most {@code count}. */
    public List<Instant> next(Instant after, ZoneId zone, int count) {
        var rule = CronExpression.parse("0 " + text);
        return Stream.iterate(rule.next(after.atZone(zone)), time -> time != null, time -> rule.next(time))
                .limit(count)
                .map(time -> time.toInstant())
                .toList();
    }

    /** The same rule in the words of EventBridge Scheduler, which counts weekdays otherwise and wants one day field open. */
    public String forEventBridge() {
        var field = text.toUpperCase(Locale.ROOT).split(" ");
        var anyWeekday = field[4].equals("*");
        var monthday = anyWeekday ? field[2] : "?";
        var weekday = anyWeekday ? "?" : named(field[4]);
        return "cron(" + String.join(" ", field[0], field[1], monthday, field[3], weekday, "*") + ")";
    }

    private static String named(String weekdays) {
        var parts = weekdays.split("/", 2);
        var days =
                Pattern.compile("[0-7]").matcher(parts[0]).replaceAll(day -> DAYS.get(Integer.parseInt(day.group())));
        return parts.length == 1 ? days : days + "/" + parts[1];
    }

    @Override
    public String toString() {
        return text;
    }
}
