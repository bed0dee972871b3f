package dev.headgate.console.kit.ui;

import java.time.Instant;
import java.util.List;

/** What a chart shows, in one of six shapes; each says what it is about in a label. */
public sealed interface Picture {

    /** What the chart is about, as its caption. */
    String label();

    /** How its figures are written. */
    Measure measure();

    /** How figures went over time: one series as an area, several as lines. */
    record Trend(String label, Measure measure, List<Instant> at, List<Series> series) implements Picture {
        public Trend {
            at = List.copyOf(at);
            series = fitting(at.size(), series);
        }
    }

    /** Upright bars from zero, the series of each stacked. */
    record Bars(String label, Measure measure, List<String> names, List<Series> series) implements Picture {
        public Bars {
            names = List.copyOf(names);
            series = fitting(names.size(), series);
        }
    }

    /** Bars from zero that lie, the first at the top, for names that are long. */
    record LyingBars(String label, Measure measure, List<String> names, List<Series> series) implements Picture {
        public LyingBars {
            names = List.copyOf(names);
            series = fitting(names.size(), series);
        }
    }

    /** A heat map: rows by columns, such as weekdays by hours; each row is a series with a figure for each column. */
    record Heat(String label, Measure measure, List<String> columns, List<Series> rows) implements Picture {
        public Heat {
            columns = List.copyOf(columns);
            rows = fitting(columns.size(), rows);
        }
    }

    /** Distributions beside each other as boxes from the quarter to three quarters, with whiskers. */
    record Boxes(String label, Measure measure, List<Spread> spreads) implements Picture {
        public Boxes {
            spreads = List.copyOf(spreads);
        }
    }

    /** A middle line over time with the band in which it may lie. */
    record Band(String label, Measure measure, List<Instant> at, Bounds bounds) implements Picture {
        public Band {
            at = List.copyOf(at);
            fitting(at.size(), List.of(bounds.low(), bounds.middle(), bounds.high()));
        }
    }

    /** A distribution by its five figures. */
    record Spread(String name, double lowest, double quarter, double median, double threeQuarters, double highest) {}

    /** The lower edge of a band, its middle and its upper edge. */
    record Bounds(Series low, Series middle, Series high) {}

    private static List<Series> fitting(int places, List<Series> series) {
        for (var one : series) {
            if (one.values().size() != places) {
                throw new IllegalArgumentException("The series '" + one.name() + "' has "
                        + one.values().size() + " figures for an axis of " + places + " places.");
            }
        }
        return List.copyOf(series);
    }
}
