package dev.headgate.console.runs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.StateGraph;
import dev.headgate.console.runs.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunPicturesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DEFINITION = """
            {"StartAt": "Plan", "States": {
              "Plan": {"Type": "Task", "Next": "Pull", "Catch": [{"Next": "Tell"}]},
              "Pull": {"Type": "Map", "Next": "Load", "Catch": [{"Next": "Tell"}], "ItemProcessor": {
                "StartAt": "Lane", "States": {
                  "Lane": {"Type": "Task", "Next": "Done"},
                  "Done": {"Type": "Choice", "Choices": [{"Next": "End"}], "Default": "Rest"},
                  "Rest": {"Type": "Wait", "Next": "Lane"},
                  "End": {"Type": "Pass", "End": true}}}},
              "Load": {"Type": "Task", "End": true, "Catch": [{"Next": "Tell"}]},
              "Tell": {"Type": "Task", "Next": "Over"},
              "Over": {"Type": "Fail"}}}""";

    private final StateGraph graph = StateGraph.of(DEFINITION);

    @Test
    void each_state_stands_below_all_that_come_before_it_and_a_loop_pulls_nothing_down() {
        assertThat(place("Plan").row()).isZero();
        assertThat(place("Lane").row()).isEqualTo(2);
        assertThat(place("Rest").row()).isEqualTo(place("End").row());
        assertThat(place("End").column()).isZero();
        assertThat(place("Rest").column()).isOne();
        assertThat(place("Load").row()).isGreaterThan(place("Rest").row());
        assertThat(place("Over").row()).isGreaterThan(place("Load").row());
    }

    @Test
    void the_ways_that_were_taken_show_and_a_way_after_an_error_only_when_it_was() {
        var good = GraphFigures.of(
                graph, List.of(step(1, "Plan", Step.State.SUCCEEDED), step(2, "Pull", Step.State.RUNNING)));
        var bad = GraphFigures.of(
                graph, List.of(step(1, "Plan", Step.State.FAILED), step(2, "Tell", Step.State.SUCCEEDED)));

        assertThat(good.edges()).contains(new GraphFigures.Edge("Plan", "Pull", "next", true));
        assertThat(good.edges()).noneMatch(edge -> edge.kind().equals("catch"));
        assertThat(bad.edges()).contains(new GraphFigures.Edge("Plan", "Tell", "catch", true));
        assertThat(good.nodes())
                .filteredOn(GraphFigures.Node::current)
                .extracting(GraphFigures.Node::name)
                .containsExactly("Pull");
        assertThat(good.boxes())
                .singleElement()
                .satisfies(box -> assertThat(box.columns()).isEqualTo(2));
    }

    @Test
    void time_has_a_row_for_each_state_and_each_lane_and_waiting_is_a_span_of_its_own() {
        var steps = List.of(
                step(1, "Plan", Step.State.SUCCEEDED),
                step(2, "Pull", Step.State.RUNNING),
                lane(3, "Lane", 0, false),
                lane(4, "Rest", 0, true),
                lane(5, "Lane", 1, false),
                step(9, "Load", Step.State.RUNNING));
        var attempt = new Attempt(1, NOON, "ada", new RunState.Running(NOON));

        var figures = GanttFigures.of(attempt, steps, NOON.plusSeconds(9)).orElseThrow();

        assertThat(figures.rows())
                .extracting(GanttFigures.Row::label)
                .containsExactly("Plan", "Pull", "lane 1", "lane 2", "Load");
        assertThat(figures.rows().get(2).spans())
                .extracting(GanttFigures.Span::waiting)
                .containsExactly(false, true);
        assertThat(figures.end()).isEmpty();
        assertThat(GanttFigures.of(attempt, List.of(), NOON)).isEmpty();
    }

    private GraphLayout.Place place(String name) {
        return Objects.requireNonNull(GraphLayout.of(graph).get(name));
    }

    private static Step step(long number, String name, Step.State state) {
        var exited = Optional.of(NOON.plusSeconds(number)).filter(_ -> state != Step.State.RUNNING);
        return new Step(number, name, Optional.empty(), NOON, exited, state, false, 0, Optional.empty());
    }

    private static Step lane(long number, String name, int lane, boolean waiting) {
        return new Step(
                number,
                name,
                Optional.of(lane),
                NOON,
                Optional.empty(),
                Step.State.RUNNING,
                waiting,
                0,
                Optional.empty());
    }
}
