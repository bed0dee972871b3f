package dev.headgate.sandbox.aws.schedule;

import java.util.List;

/** One item of a cron field: {@code *}, {@code 5}, {@code 5-9}, {@code 0/15} or {@code 5-50/5}. */
record CronRange(int from, int to, int step) {

    boolean has(int value) {
        return value >= from && value <= to && (value - from) % step == 0;
    }

    static CronRange of(String item, int least, int most, List<String> names) {
        var slash = item.indexOf('/');
        var span = slash < 0 ? item : item.substring(0, slash);
        var step = slash < 0 ? 1 : number(item.substring(slash + 1), 1, most, List.of());
        if (span.equals("*") || span.equals("?")) {
            return new CronRange(least, most, step);
        }
        var dash = span.indexOf('-');
        if (dash > 0) {
            var from = number(span.substring(0, dash), least, most, names);
            return new CronRange(from, number(span.substring(dash + 1), from, most, names), step);
        }
        var from = number(span, least, most, names);
        return new CronRange(from, slash < 0 ? from : most, step);
    }

    private static int number(String text, int least, int most, List<String> names) {
        var value = names.contains(text) ? names.indexOf(text) + 1 : parsed(text);
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "'" + text + "' in a cron expression is not between " + least + " and " + most + ".");
        }
        return value;
    }

    private static int parsed(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }
}
