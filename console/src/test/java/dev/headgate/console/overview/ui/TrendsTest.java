package dev.headgate.console.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.kit.ui.Picture;
import dev.headgate.console.runs.DayFigures;
import dev.headgate.console.runs.RunState.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void days_before_the_first_run_are_left_out_but_a_week_is_shown() {
        assertThat(Trends.shown(days(30, 29))).hasSize(7);
        assertThat(Trends.shown(days(30, 10))).hasSize(20);
        assertThat(Trends.shown(days(30, 0))).hasSize(30);
    }

    @Test
    void each_run_of_a_day_is_in_one_series() {
        var day = new DayFigures(
                DAY,
                Map.of(Kind.SUCCEEDED, 3L, Kind.FAILED, 2L, Kind.LOST, 1L, Kind.QUEUED, 4L, Kind.CANCELLED, 1L),
                9);

        var picture = (Picture.Bars) Trends.runs(List.of(day));

        assertThat(picture.series())
                .extracting(series -> series.values().getFirst())
                .containsExactly(3.0, 3.0, 5.0);
    }

    private static List<DayFigures> days(int count, int firstRun) {
        return IntStream.range(0, count)
                .mapToObj(n -> new DayFigures(
                        DAY.plusDays(n), n == firstRun ? Map.of(Kind.SUCCEEDED, 1L) : Map.<Kind, Long>of(), 0))
                .toList();
    }
}
