package dev.headgate.console.kit.ui;

import dev.headgate.console.kit.ui.Picture.Spread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture's figures as the table behind the chart.
 *
 * @param rows each row's name, then its cells; the name of a row over time is its instant
 */
record Figures(List<String> head, List<Row> rows) {

    /** A line of the table: an instant or a name, and its figures in words. */
    record Row(String name, boolean time, List<String> cells) {}

    static Figures of(Picture picture) {
        var measure = picture.measure();
        return switch (picture) {
            case Picture.Trend it -> overTime(it.at(), it.series(), measure);
            case Picture.Band it ->
                overTime(
                        it.at(),
                        List.of(
                                it.bounds().low(),
                                it.bounds().middle(),
                                it.bounds().high()),
                        measure);
            case Picture.Bars it -> table(it.names(), false, it.series(), measure);
            case Picture.LyingBars it -> table(it.names(), false, it.series(), measure);
            case Picture.Heat it ->
                new Figures(
                        headed(it.columns().stream()),
                        it.rows().stream()
                                .map(row -> new Row(row.name(), false, words(row.values(), measure)))
                                .toList());
            case Picture.Boxes it ->
                new Figures(
                        headed(Stream.of("Lowest", "A quarter below", "Half below", "Three quarters below", "Highest")),
                        it.spreads().stream()
                                .map(spread -> row(spread, measure))
                                .toList());
        };
    }

    private static Figures overTime(List<Instant> at, List<Series> series, Measure measure) {
        return table(at.stream().map(Instant::toString).toList(), true, series, measure);
    }

    private static Figures table(List<String> names, boolean time, List<Series> series, Measure measure) {
        var rows = new ArrayList<Row>();
        for (var place = 0; place < names.size(); place++) {
            var here = place;
            rows.add(new Row(
                    names.get(place),
                    time,
                    series.stream()
                            .map(one -> measure.words(one.values().get(here)))
                            .toList()));
        }
        return new Figures(headed(series.stream().map(Series::name)), rows);
    }

    private static Row row(Spread it, Measure measure) {
        return new Row(
                it.name(),
                false,
                words(List.of(it.lowest(), it.quarter(), it.median(), it.threeQuarters(), it.highest()), measure));
    }

    private static List<String> words(List<Double> values, Measure measure) {
        return values.stream().map(measure::words).toList();
    }

    private static List<String> headed(Stream<String> names) {
        return Stream.concat(Stream.of(""), names).toList();
    }
}
