package dev.headgate.console.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final List<Instant> DAYS =
            List.of(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-02T00:00:00Z"));
    private static final Series ROWS = new Series("Rows", Tone.ACCENT, List.of(1995.0, Double.NaN));

    @Test
    void each_figure_of_a_trend_stands_in_the_table_behind_it() {
        var figures = Figures.of(new Picture.Trend("Rows a day", Measure.COUNT, DAYS, List.of(ROWS)));

        assertThat(figures.head()).containsExactly("", "Rows");
        assertThat(figures.rows()).extracting(Figures.Row::cells).containsExactly(List.of("1,995"), List.of("–"));
    }

    @Test
    void a_figure_that_is_not_known_is_a_gap_and_not_a_zero() {
        var drawing = Drawing.of(new Picture.Trend("Rows a day", Measure.COUNT, DAYS, List.of(ROWS)));

        assertThat(drawing.at("/series/0/values").toString()).isEqualTo("[1995.0,null]");
    }

    @Test
    void a_box_is_told_by_its_five_figures() {
        var spread = new Picture.Spread("Nightly", 1, 2, 3, 4.5, 90);

        var figures = Figures.of(new Picture.Boxes("How long runs take", Measure.SECONDS, List.of(spread)));

        assertThat(figures.rows().getFirst().cells()).containsExactly("1 s", "2 s", "3 s", "4 s", "1 min 30 s");
    }

    @Test
    void a_series_that_does_not_fit_its_axis_is_refused_by_name() {
        assertThatThrownBy(() -> new Picture.Bars("Runs", Measure.COUNT, List.of("Monday"), List.of(ROWS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Rows' has 2 figures for an axis of 1 places");
    }

    @Test
    void the_table_is_there_for_screen_readers_and_the_picture_is_not() {
        var chart = new Chart(new Picture.Bars("Runs", Measure.COUNT, List.of("Mon", "Tue"), List.of(ROWS)));

        assertThat(parts(chart.getElement()).map(Element::getTag)).contains("table", "caption", "hg-chart");
        assertThat(parts(chart.getElement()).filter(it -> it.getTag().equals("hg-chart")))
                .allMatch(it -> "true".equals(it.getAttribute("aria-hidden")));
    }

    @Test
    void the_library_lies_where_the_chart_looks_for_it() {
        var chart = new Chart(new Picture.Bars("Runs", Measure.COUNT, List.of("Mon", "Tue"), List.of(ROWS)));
        var library = parts(chart.getElement())
                .filter(it -> it.getTag().equals("hg-chart"))
                .map(it -> it.getAttribute("library"))
                .findFirst()
                .orElseThrow();

        assertThat(getClass().getResource("/META-INF/resources/" + library)).isNotNull();
    }

    private static Stream<Element> parts(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(ChartTest::parts));
    }
}
