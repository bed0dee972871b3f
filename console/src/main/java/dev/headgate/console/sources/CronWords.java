package dev.headgate.console.sources;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cron rule in words, as far as that is plainer than its five fields. */
public final class CronWords {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Pattern EVERY = Pattern.compile("\\*/([0-9]{1,2})");
    private static final List<String> DAYS =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Map<String, String> SPANS =
            Map.of("1-5", "from Monday to Friday", "0,6", "at weekends", "6,0", "at weekends");

    private CronWords() {}

    /** Such as "every 15 minutes", "every hour at minute 5", "every Monday at 06:00"; the five fields where no words are simpler. */
    public static String of(CronRule rule) {
        var field = rule.text().toUpperCase(Locale.ROOT).split(" ");
        var day = day(field[2], field[3], field[4]);
        return day.flatMap(days -> time(field[0], field[1]).map(time -> time.said(days)))
                .orElse("at " + rule.text());
    }

    private static Optional<Time> time(String minute, String hour) {
        var every = EVERY.matcher(minute);
        if (hour.equals("*")) {
            if (minute.equals("*")) {
                return Optional.of(new Time("every minute", true));
            }
            return every.matches()
                    ? Optional.of(new Time("every " + every.group(1) + " minutes", true))
                    : number(minute).map(at -> new Time(at == 0 ? "every hour" : "every hour at minute " + at, true));
        }
        var hours = EVERY.matcher(hour);
        if (hours.matches()) {
            return number(minute)
                    .map(at ->
                            new Time("every " + hours.group(1) + " hours" + (at == 0 ? "" : " at minute " + at), true));
        }
        return number(hour)
                .flatMap(at ->
                        number(minute).map(past -> new Time(String.format(Locale.ROOT, "%02d:%02d", at, past), false)));
    }

    private static Optional<String> day(String monthday, String month, String weekday) {
        if (!month.equals("*")) {
            return Optional.empty();
        }
        if (monthday.equals("*")) {
            return weekday.equals("*") ? Optional.of("") : weekdays(weekday);
        }
        return number(monthday).map(day -> "on day " + day + " of the month");
    }

    private static Optional<String> weekdays(String field) {
        var plain = numbered(field);
        return Optional.ofNullable(SPANS.get(plain))
                .or(() -> number(plain).filter(day -> day < DAYS.size()).map(day -> "every " + DAYS.get(day)));
    }

    private static String numbered(String weekday) {
        var plain = weekday;
        for (var day = 0; day < 7; day++) {
            plain = plain.replace(DAYS.get(day).substring(0, 3).toUpperCase(Locale.ROOT), Integer.toString(day));
        }
        return plain;
    }

    private static Optional<Integer> number(String field) {
        return Optional.of(field).filter(text -> NUMBER.matcher(text).matches()).map(Integer::valueOf);
    }

    private record Time(String words, boolean repeats) {

        String said(String days) {
            if (repeats) {
                return days.isEmpty() ? words : words + ", " + days;
            }
            return (days.isEmpty() ? "every day" : days) + " at " + words;
        }
    }
}
