package dev.headgate.console.overview.ui;

import dev.headgate.console.kit.ui.Measure;
import dev.headgate.console.kit.ui.Picture;
import dev.headgate.console.kit.ui.Series;
import dev.headgate.console.kit.ui.Tone;
import dev.headgate.console.runs.DayFigures;
import dev.headgate.console.runs.RunState.Kind;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The pictures of the last days. */
final class Trends {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final int LEAST = 7;

    private Trends() {}

    /** The days from the first with a run on, a week at least: emptiness before that tells nothing. */
    static List<DayFigures> shown(List<DayFigures> days) {
        var empty = (int) days.stream().takeWhile(day -> day.all() == 0).count();
        return days.subList(Math.clamp(empty, 0, Math.max(0, days.size() - LEAST)), days.size());
    }

    static Picture runs(List<DayFigures> days) {
        return new Picture.Bars(
                "Runs a day",
                Measure.COUNT,
                names(days),
                List.of(
                        series("Succeeded", Tone.HEALTHY, days, day -> day.count(Kind.SUCCEEDED)),
                        series("Failed or lost", Tone.FAILED, days, day -> day.count(Kind.FAILED, Kind.LOST)),
                        series(
                                "Cancelled or going on",
                                Tone.NEUTRAL,
                                days,
                                day -> day.count(Kind.CANCELLED, Kind.QUEUED, Kind.RUNNING))));
    }

    static Picture rows(List<DayFigures> days) {
        return new Picture.Bars(
                "Rows loaded a day",
                Measure.COUNT,
                names(days),
                List.of(series("Rows loaded", Tone.ACCENT, days, DayFigures::loaded)));
    }

    private static Series series(String name, Tone tone, List<DayFigures> days, ToLongFunction<DayFigures> figure) {
        return new Series(
                name,
                tone,
                days.stream().map(day -> (double) figure.applyAsLong(day)).toList());
    }

    private static List<String> names(List<DayFigures> days) {
        return days.stream().map(day -> DAY.format(day.day())).toList();
    }
}
