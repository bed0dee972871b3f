package dev.headgate.console.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Cause;
import dev.headgate.console.runs.DayFigures;
import dev.headgate.console.runs.FailingStreak;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunCriteria;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunState.Kind;
import dev.headgate.console.runs.RunStore.Completeness;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.runs.Step;
import dev.headgate.console.runs.Stretch;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.RunRecords;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ConsoleTest
@Transactional
class PostgresRunFiguresTest {

    private static final Instant NOON = Instant.parse("2001-03-01T12:00:00Z");
    private static final SourceId SOURCE = new SourceId("figures-api");
    private static final SourceStream SALES = new SourceStream(SOURCE, "sales");

    @Autowired
    PostgresRunStore store;

    @Autowired
    PostgresRunFigures figures;

    @Test
    void runs_are_counted_by_state() {
        ended("r-figures-1", NOON, succeeded(NOON, 10));
        ended("r-figures-2", NOON, failed(NOON));
        ended("r-figures-3", NOON, failed(NOON));

        assertThat(figures.countByState(ofSource())).isEqualTo(Map.of(Kind.SUCCEEDED, 1L, Kind.FAILED, 2L));
        assertThat(figures.countByState(failedAt("ETLProcess"))).isEqualTo(Map.of(Kind.FAILED, 2L));
        assertThat(figures.countByState(failedAt("Publish"))).isEmpty();
    }

    @Test
    void the_newest_that_went_wrong_is_found() {
        ended("r-figures-1", NOON, failed(NOON));
        ended("r-figures-2", NOON.plusSeconds(1), failed(NOON));
        ended("r-figures-3", NOON.plusSeconds(2), succeeded(NOON, 10));

        assertThat(figures.newestTrouble(ofSource()).orElseThrow().id()).isEqualTo(new RunId("r-figures-2"));
    }

    @Test
    void the_usual_time_is_that_in_the_middle_and_failures_do_not_count() {
        ended("r-figures-1", NOON, succeeded(NOON, 10));
        ended("r-figures-2", NOON.plusSeconds(1), succeeded(NOON, 30));
        ended("r-figures-3", NOON.plusSeconds(2), succeeded(NOON, 600));
        ended("r-figures-4", NOON.plusSeconds(3), failed(NOON));

        assertThat(figures.usual(List.of(SALES, new SourceStream(SOURCE, "other"))))
                .isEqualTo(Map.of(SALES, Duration.ofSeconds(30)));
        assertThat(figures.usual(List.of())).isEmpty();
    }

    @Test
    void passages_without_a_break_are_one_stretch_and_others_are_not() {
        var run = new RunId("r-figures-1");
        ended(run.value(), NOON, new RunState.Running(NOON));
        store.steps(
                run,
                1,
                List.of(
                        step(1, "IngestLane", 0, 10, false),
                        step(2, "IngestLane", 5, 20, false),
                        step(3, "WaitForSource", 20, 30, true),
                        step(4, "IngestLane", 30, 40, false),
                        new Step(
                                5,
                                "ETLProcess",
                                Optional.empty(),
                                NOON.plusSeconds(40),
                                Optional.empty(),
                                Step.State.RUNNING,
                                false,
                                0,
                                Optional.empty())));

        assertThat(figures.stretches(List.of(run)).get(run))
                .containsExactly(
                        stretch("IngestLane", 0, 20, false),
                        stretch("WaitForSource", 20, 30, true),
                        stretch("IngestLane", 30, 40, false),
                        new Stretch("ETLProcess", NOON.plusSeconds(40), Optional.empty(), false, false));
        assertThat(figures.stretches(List.of())).isEmpty();
    }

    @Test
    void a_stream_fails_since_its_last_success() {
        ended("r-figures-1", NOON, failed(NOON));
        ended("r-figures-2", NOON.plusSeconds(1), succeeded(NOON, 10));
        ended("r-figures-3", NOON.plusSeconds(2), failed(NOON));
        ended("r-figures-4", NOON.plusSeconds(3), new RunState.Cancelled(Optional.empty(), NOON, "Not now."));
        ended("r-figures-5", NOON.plusSeconds(4), new RunState.Lost(Optional.of(NOON), NOON, "Gone."));

        assertThat(mine())
                .containsExactly(
                        new FailingStreak(store.find(new RunId("r-figures-5")).orElseThrow(), 2, NOON.plusSeconds(2)));
    }

    @Test
    void a_stream_that_succeeded_again_is_not_failing() {
        ended("r-figures-1", NOON, failed(NOON));
        ended("r-figures-2", NOON.plusSeconds(1), succeeded(NOON, 10));

        assertThat(mine()).isEmpty();
    }

    @Test
    void days_are_those_of_the_zone_and_empty_ones_are_there() {
        ended("r-figures-1", Instant.parse("2001-03-01T23:30:00Z"), succeeded(NOON, 10));
        ended("r-figures-2", Instant.parse("2001-03-01T11:00:00Z"), failed(NOON));
        loaded("r-figures-1", 1_234);

        assertThat(figures.days(LocalDate.of(2001, 3, 1), LocalDate.of(2001, 3, 3), ZoneId.of("Europe/Berlin")))
                .containsExactly(
                        new DayFigures(LocalDate.of(2001, 3, 1), Map.of(Kind.FAILED, 1L), 0),
                        new DayFigures(LocalDate.of(2001, 3, 2), Map.of(Kind.SUCCEEDED, 1L), 1_234),
                        new DayFigures(LocalDate.of(2001, 3, 3), Map.of(), 0));
    }

    private List<FailingStreak> mine() {
        return figures.failing().stream()
                .filter(streak -> streak.newest().source().equals(SOURCE))
                .toList();
    }

    private void ended(String id, Instant at, RunState state) {
        var run = RunRecords.queued(id, SALES, at);
        store.add(run);
        store.update(run.id(), 1, state, at);
    }

    private void loaded(String id, long rows) {
        var counts =
                new RunCounts(Optional.empty(), Optional.empty(), Optional.of(new RunCounts.Loaded(rows, Map.of())));
        store.counts(new RunId(id), counts, Completeness.COMPLETE);
    }

    private static RunCriteria ofSource() {
        return RunCriteria.ALL.ofSource(SOURCE);
    }

    private static RunCriteria failedAt(String step) {
        return new RunCriteria(
                Set.of(),
                Set.of(SOURCE),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(step),
                Set.of(),
                List.of(),
                List.of());
    }

    private static RunState succeeded(Instant start, int seconds) {
        return new RunState.Succeeded(start, start.plusSeconds(seconds));
    }

    private static RunState failed(Instant at) {
        return new RunState.Failed(at, at.plusSeconds(5), new Cause(Optional.of("ETLProcess"), "Bad rows."));
    }

    private static Step step(long number, String name, int from, int to, boolean waiting) {
        return new Step(
                number,
                name,
                Optional.empty(),
                NOON.plusSeconds(from),
                Optional.of(NOON.plusSeconds(to)),
                Step.State.SUCCEEDED,
                waiting,
                0,
                Optional.empty());
    }

    private static Stretch stretch(String name, int from, int to, boolean waiting) {
        return new Stretch(name, NOON.plusSeconds(from), Optional.of(NOON.plusSeconds(to)), waiting, false);
    }
}
