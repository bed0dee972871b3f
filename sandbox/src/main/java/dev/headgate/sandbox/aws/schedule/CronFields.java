package dev.headgate.sandbox.aws.schedule;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** AWS's six cron fields: minutes, hours, day of month, month, day of week (1 = Sunday), year; with {@code ? L W #}. */
record CronFields(List<Predicate<LocalDateTime>> all) {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    CronFields {
        all = List.copyOf(all);
    }

    static CronFields of(String text) {
        var fields = text.strip().toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length != 6) {
            throw new IllegalArgumentException(
                    "cron(…) takes six fields: minutes, hours, day of month, month, day of week," + " year; '" + text
                            + "' has " + fields.length + ".");
        }
        return new CronFields(List.of(
                range(fields[0], 0, 59, List.of(), LocalDateTime::getMinute),
                range(fields[1], 0, 23, List.of(), LocalDateTime::getHour),
                dayOfMonth(fields[2]),
                range(fields[3], 1, 12, MONTHS, LocalDateTime::getMonthValue),
                dayOfWeek(fields[4]),
                range(fields[5], 1970, 2199, List.of(), LocalDateTime::getYear)));
    }

    boolean match(LocalDateTime time) {
        return all.stream().allMatch(field -> field.test(time));
    }

    /** Reads one value of a time. */
    @FunctionalInterface
    private interface Part {
        int of(LocalDateTime time);
    }

    private static Predicate<LocalDateTime> range(String field, int least, int most, List<String> names, Part part) {
        var ranges = Arrays.stream(field.split(","))
                .map(item -> CronRange.of(item, least, most, names))
                .toList();
        return time -> ranges.stream().anyMatch(range -> range.has(part.of(time)));
    }

    private static Predicate<LocalDateTime> dayOfMonth(String field) {
        if (field.equals("L")) {
            return time -> time.toLocalDate().equals(time.toLocalDate().with(TemporalAdjusters.lastDayOfMonth()));
        }
        if (field.matches("[0-9]{1,2}W")) {
            var day = Integer.parseInt(field.substring(0, field.length() - 1));
            return time -> isWeekdayNearest(time, day);
        }
        return range(field, 1, 31, List.of(), LocalDateTime::getDayOfMonth);
    }

    /** The working day nearest to a day of the month, never in another month. */
    private static boolean isWeekdayNearest(LocalDateTime time, int day) {
        var date = time.toLocalDate();
        if (day > date.lengthOfMonth()) {
            return false;
        }
        var wanted = date.withDayOfMonth(day);
        var nearest = switch (wanted.getDayOfWeek()) {
            case SATURDAY -> day == 1 ? wanted.plusDays(2) : wanted.minusDays(1);
            case SUNDAY -> day == date.lengthOfMonth() ? wanted.minusDays(2) : wanted.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> wanted;
        };
        return date.equals(nearest);
    }

    private static Predicate<LocalDateTime> dayOfWeek(String field) {
        if (field.matches("[1-7]#[1-5]")) {
            var day = field.charAt(0) - '0';
            var week = field.charAt(2) - '0';
            return time -> sundayFirst(time) == day && (time.getDayOfMonth() + 6) / 7 == week;
        }
        if (field.matches("[1-7]L")) {
            var day = field.charAt(0) - '0';
            return time ->
                    sundayFirst(time) == day && time.plus(1, ChronoUnit.WEEKS).getMonth() != time.getMonth();
        }
        return range(field.equals("L") ? "7" : field, 1, 7, DAYS, CronFields::sundayFirst);
    }

    private static int sundayFirst(LocalDateTime time) {
        return time.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : time.getDayOfWeek().getValue() + 1;
    }
}
