package dev.headgate.console.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.RunStrip.Look;
import dev.headgate.console.runs.RunStrip.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunStripTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void steps_stand_side_by_side_in_their_share_of_the_time() {
        var strip = RunStrip.of(List.of(step("PlanSlices", 0, 10), step("IngestData", 10, 40)), NOON);

        assertThat(strip.parts())
                .containsExactly(
                        new Part("PlanSlices", Look.DONE, 0, 250, Duration.ofSeconds(10)),
                        new Part("IngestData", Look.DONE, 250, 750, Duration.ofSeconds(30)));
    }

    @Test
    void lanes_are_part_of_their_map_and_waiting_lies_over_it() {
        var strip = RunStrip.of(
                List.of(
                        step("IngestData", 0, 40),
                        step("IngestLane", 0, 10),
                        new Stretch("WaitForSource", at(10), Optional.of(at(20)), true, false),
                        step("IngestLane", 20, 39)),
                NOON);

        assertThat(strip.parts()).extracting(Part::step).containsExactly("IngestData", "WaitForSource");
        assertThat(strip.parts().getLast().look()).isEqualTo(Look.WAITING);
    }

    @Test
    void what_goes_on_reaches_to_now() {
        var open = new Stretch("ETLProcess", at(10), Optional.empty(), false, false);

        var strip = RunStrip.of(List.of(step("IngestData", 0, 10), open), at(20));

        assertThat(strip.parts().getLast())
                .isEqualTo(new Part("ETLProcess", Look.OPEN, 500, 500, Duration.ofSeconds(10)));
        assertThat(strip.words()).isEqualTo("IngestData 10 s, ETLProcess 10 s so far");
    }

    @Test
    void the_step_that_failed_is_marked() {
        var failed = new Stretch("Publish", at(0), Optional.of(at(5)), false, true);

        assertThat(RunStrip.of(List.of(failed), NOON).words()).isEqualTo("Publish 5 s, failed");
    }

    @Test
    void a_run_without_steps_has_an_empty_line_that_says_so() {
        var strip = RunStrip.of(List.of(), NOON);

        assertThat(strip.json()).isEqualTo("[]");
        assertThat(strip.words()).isEqualTo("No steps yet");
    }

    @Test
    void a_clock_that_lags_behind_makes_no_piece_that_ends_before_it_begins() {
        var ahead = new Stretch("PlanSlices", at(10), Optional.empty(), false, false);

        assertThat(RunStrip.of(List.of(ahead), at(0)).parts()).isEmpty();
    }

    private static Stretch step(String name, int from, int to) {
        return new Stretch(name, at(from), Optional.of(at(to)), false, false);
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
