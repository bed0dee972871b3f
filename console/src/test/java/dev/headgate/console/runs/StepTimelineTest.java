package dev.headgate.console.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Execution.Status;
import dev.headgate.console.testing.History;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepTimelineTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_step_that_was_left_succeeded_and_one_that_was_not_is_running() {
        var history = new History()
                .enter("Task", "PlanSlices")
                .exit("Task", "PlanSlices")
                .enter("Task", "CommitRaw");

        var steps = StepTimeline.of(history.events(), execution(Status.RUNNING));

        assertThat(steps).extracting(Step::name).containsExactly("PlanSlices", "CommitRaw");
        assertThat(steps).extracting(Step::state).containsExactly(Step.State.SUCCEEDED, Step.State.RUNNING);
        assertThat(steps.get(1).exited()).isEmpty();
    }

    @Test
    void waiting_is_marked() {
        var history = new History().enter("Wait", "WaitForLoad").exit("Wait", "WaitForLoad");

        assertThat(StepTimeline.of(history.events(), execution(Status.RUNNING)))
                .singleElement()
                .matches(Step::waiting);
    }

    @Test
    void a_caught_error_makes_the_step_failed_with_its_sentence() {
        var history = new History()
                .enter("Task", "CommitRaw")
                .event("TaskScheduled")
                .fail("TaskFailed", "X", "{\"errorMessage\":\"The manifest is there already.\"}")
                .exit("Task", "CommitRaw");

        var step = StepTimeline.of(history.events(), execution(Status.RUNNING)).getFirst();

        assertThat(step.state()).isEqualTo(Step.State.FAILED);
        assertThat(step.error()).contains("The manifest is there already.");
    }

    @Test
    void a_retry_that_works_leaves_no_error_but_a_count() {
        var history = new History()
                .enter("Task", "PlanSlices")
                .event("TaskScheduled")
                .fail("TaskFailed", "Lambda.Unknown", "")
                .event("TaskScheduled")
                .event("TaskSucceeded")
                .exit("Task", "PlanSlices");

        var step = StepTimeline.of(history.events(), execution(Status.RUNNING)).getFirst();

        assertThat(step.state()).isEqualTo(Step.State.SUCCEEDED);
        assertThat(step.retries()).isOne();
        assertThat(step.error()).isEmpty();
    }

    @Test
    void lanes_that_run_side_by_side_are_told_apart() {
        var history = new History().enter("Map", "IngestData");
        var map = history.last();
        history.after(map).enter("Task", "IngestLane");
        var first = history.last();
        history.after(map).enter("Task", "IngestLane");
        var second = history.last();
        history.after(second).exit("Task", "IngestLane");
        history.after(first).fail("TaskFailed", "X", "The API is away.");

        var steps = StepTimeline.of(history.events(), execution(Status.RUNNING));

        assertThat(steps)
                .extracting(Step::number, Step::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(map, Step.State.RUNNING),
                        org.assertj.core.groups.Tuple.tuple(first, Step.State.FAILED),
                        org.assertj.core.groups.Tuple.tuple(second, Step.State.SUCCEEDED));
    }

    @Test
    void a_lane_that_fails_keeps_its_sentence_and_ends_the_others() {
        var history = new History().enter("Map", "IngestData").event("MapStateStarted");
        var map = history.last();
        history.event("MapIterationStarted").enter("Task", "IngestLane").event("TaskScheduled");
        var bad = history.last();
        history.after(map).event("MapIterationStarted").enter("Wait", "WaitForSource");
        history.after(bad)
                .fail("TaskFailed", "X", "The API answered 401.")
                .event("MapIterationFailed")
                .event("MapStateFailed")
                .exit("Map", "IngestData");

        var execution = execution(Status.FAILED);
        var steps = StepTimeline.of(history.events(), execution);

        assertThat(steps).extracting(Step::name).containsExactly("IngestData", "IngestLane", "WaitForSource");
        assertThat(steps)
                .extracting(Step::state)
                .containsExactly(Step.State.FAILED, Step.State.FAILED, Step.State.CANCELLED);
        assertThat(steps.get(1).error()).contains("The API answered 401.");
        assertThat(steps.get(2).exited()).isPresent();
        var state = (RunState.Failed) Verdict.of(execution, steps, NOON);
        assertThat(state.cause().step()).contains("IngestLane");
    }

    @Test
    void what_was_going_on_when_the_run_was_stopped_is_cancelled() {
        var history = new History().enter("Task", "ETLProcess");

        var step = StepTimeline.of(history.events(), execution(Status.ABORTED)).getFirst();

        assertThat(step.state()).isEqualTo(Step.State.CANCELLED);
        assertThat(step.exited()).contains(NOON.plusSeconds(60));
    }

    private static Execution execution(Status status) {
        var stopped = status == Status.RUNNING ? Optional.<Instant>empty() : Optional.of(NOON.plusSeconds(60));
        return new Execution("r-1234-1", status, NOON, stopped, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
