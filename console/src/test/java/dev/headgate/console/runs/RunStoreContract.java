package dev.headgate.console.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.RunStore.Completeness;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.SourceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of runs does, in memory and in PostgreSQL alike. Each test is rolled back or has a store of its own. */
public abstract class RunStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final SourceId SOURCE = new SourceId("store-contract");

    private RunStore store;

    protected abstract RunStore store();

    @BeforeEach
    void given() {
        store = store();
    }

    @Test
    void numbers_of_a_day_count_from_one_and_are_given_out_once() {
        var day = LocalDate.of(1999, 1, 1);

        assertThat(List.of(store.nextNumber(day), store.nextNumber(day), store.nextNumber(day.plusDays(1))))
                .containsExactly(1, 2, 1);
    }

    @Test
    void a_run_comes_back_as_it_was_added() {
        var run = run("r-back-0001", NOON);

        assertThat(store.add(run)).isTrue();

        assertThat(store.add(run)).isFalse();
        assertThat(store.find(run.id())).contains(run);
        assertThat(store.attempts(run.id())).containsExactly(run.latest());
        assertThat(store.find(new RunId("r-none"))).isEmpty();
    }

    @Test
    void every_state_comes_back_as_it_was_written() {
        var end = NOON.plusSeconds(60);
        var states = List.of(
                new RunState.Running(NOON),
                new RunState.Succeeded(NOON, end),
                new RunState.Failed(NOON, end, new Cause(Optional.of("ETLProcess"), "Too many bad rows.")),
                new RunState.Cancelled(Optional.empty(), end, "Cancelled by ada."),
                new RunState.Lost(Optional.of(NOON), end, "Gone."));
        for (var state : states) {
            var run = run("r-state-" + state.kind().name().toLowerCase(java.util.Locale.ROOT), NOON);
            store.add(run);

            assertThat(store.update(run.id(), 1, state, end)).isTrue();

            assertThat(store.find(run.id()).orElseThrow().state()).isEqualTo(state);
        }
    }

    @Test
    void an_attempt_that_has_ended_does_not_change_any_more() {
        var run = run("r-ended-0001", NOON);
        store.add(run);
        var ended = new RunState.Cancelled(Optional.empty(), NOON, "Cancelled by ada.");
        store.update(run.id(), 1, ended, NOON);

        assertThat(store.update(run.id(), 1, new RunState.Running(NOON), NOON)).isFalse();

        assertThat(store.find(run.id()).orElseThrow().state()).isEqualTo(ended);
    }

    @Test
    void a_cancelled_attempt_names_who_stopped_it_here() {
        var run = run("r-noted-0001", NOON);
        store.add(run);
        store.cancelling(run.id(), 1, "Cancelled by ada in the console.");

        store.update(run.id(), 1, new RunState.Cancelled(Optional.of(NOON), NOON, "No reason given."), NOON);

        assertThat(store.find(run.id()).orElseThrow().state().reason()).contains("Cancelled by ada in the console.");
    }

    @Test
    void the_run_stands_as_its_newest_attempt_does() {
        var run = run("r-newest-0001", NOON);
        store.add(run);
        var second = new Attempt(2, NOON.plusSeconds(5), "bo", new RunState.Queued());

        assertThat(store.add(run.id(), second)).isTrue();
        assertThat(store.add(run.id(), second)).isFalse();
        store.update(run.id(), 1, new RunState.Succeeded(NOON, NOON), NOON);

        assertThat(store.find(run.id()).orElseThrow().latest()).isEqualTo(second);
        assertThat(store.attempts(run.id())).extracting(Attempt::number).containsExactly(1, 2);
    }

    @Test
    void known_executions_are_told_from_unknown_ones() {
        var run = run("r-known-2026", NOON);
        store.add(run);

        assertThat(store.known(List.of("r-known-2026-1", "r-known-2026-2", "r-other-2026-1")))
                .containsExactly("r-known-2026-1");
    }

    @Test
    void steps_are_written_over_by_what_is_known_later() {
        var run = run("r-steps-0001", NOON);
        store.add(run);
        var none = Optional.<String>empty();
        var going =
                new Step(3, "ETLProcess", Optional.empty(), NOON, Optional.empty(), Step.State.RUNNING, false, 0, none);
        var done = new Step(
                3,
                "ETLProcess",
                Optional.empty(),
                NOON,
                Optional.of(NOON),
                Step.State.FAILED,
                false,
                1,
                Optional.of("Why."));
        var waiting =
                new Step(9, "WaitForLoad", Optional.of(2), NOON, Optional.empty(), Step.State.RUNNING, true, 0, none);

        store.steps(run.id(), 1, List.of(going));
        store.steps(run.id(), 1, List.of(done, waiting));

        assertThat(store.steps(run.id(), 1)).containsExactly(done, waiting);
    }

    @Test
    void figures_are_asked_for_until_they_are_complete() {
        var run = run("r-figures-0001", NOON);
        store.add(run);
        store.update(run.id(), 1, new RunState.Succeeded(NOON, NOON.plusSeconds(60)), NOON);
        var counts = new RunCounts(
                Optional.of(new RunCounts.Ingested(10, 1)),
                Optional.of(new RunCounts.Transformed(
                        8, 1, Map.of("amount_missing", 1L), Map.of("amount", new BigDecimal("10.50")))),
                Optional.empty());

        store.counts(run.id(), counts, Completeness.MAY_GROW);
        assertThat(store.withoutCounts(NOON)).extracting(Run::id).contains(run.id());
        assertThat(store.withoutCounts(NOON.plusSeconds(60)))
                .extracting(Run::id)
                .doesNotContain(run.id());

        store.counts(run.id(), counts, Completeness.COMPLETE);
        assertThat(store.withoutCounts(NOON)).extracting(Run::id).doesNotContain(run.id());
        assertThat(store.find(run.id()).orElseThrow().counts()).contains(counts);
    }

    @Test
    void a_list_is_newest_first_and_goes_on_where_it_ended() {
        store.add(run("r-list-0001", NOON));
        store.add(run("r-list-0002", NOON));
        store.add(run("r-list-0003", NOON.plusSeconds(1)));

        var first = store.list(filter(Optional.of("r-list"), Optional.empty(), 2));
        var second = store.list(filter(Optional.of("r-list"), first.next(), 2));

        assertThat(first.items()).extracting(run -> run.id().value()).containsExactly("r-list-0003", "r-list-0002");
        assertThat(second.items()).extracting(run -> run.id().value()).containsExactly("r-list-0001");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_list_leaves_out_as_many_as_are_to_be_skipped() {
        store.add(run("r-skip-0001", NOON));
        store.add(run("r-skip-0002", NOON.plusSeconds(1)));
        store.add(run("r-skip-0003", NOON.plusSeconds(2)));
        var all = filter(Optional.of("r-skip"), Optional.empty(), 1);

        var second = store.list(new RunFilter(all.criteria(), Optional.empty(), 1, 1));
        var third = store.list(new RunFilter(all.criteria(), store.list(all).next(), 1, 1));

        assertThat(second.items()).extracting(run -> run.id().value()).containsExactly("r-skip-0002");
        assertThat(third.items()).extracting(run -> run.id().value()).containsExactly("r-skip-0001");
    }

    @Test
    void a_list_shows_what_its_filters_ask_for() {
        var early = run("r-filter-0001", NOON);
        var late = run("r-filter-0002", NOON.plusSeconds(100));
        store.add(early);
        store.add(late);
        var cause = new Cause(Optional.of("ETLProcess"), "The API is 100% away.");
        store.update(late.id(), 1, new RunState.Failed(NOON, NOON, cause), NOON);
        var failed = new RunFilter(
                new RunCriteria(
                        Set.of(RunState.Kind.FAILED, RunState.Kind.LOST),
                        Set.of(SOURCE),
                        Set.of("sales"),
                        Optional.of(NOON),
                        Optional.of(NOON.plusSeconds(101)),
                        Set.of("ETLProcess"),
                        Set.of("ada", "bo"),
                        List.of("nowhere", "API is 100%"),
                        List.of("100% AWAY", "ada")),
                Optional.empty(),
                0,
                10);

        assertThat(store.list(failed).items()).extracting(Run::id).containsExactly(late.id());
        assertThat(store.list(filter(Optional.of("r-filter"), Optional.empty(), 10))
                        .items())
                .hasSize(2);
        assertThat(store.list(filter(Optional.of("r_filter"), Optional.empty(), 10))
                        .items())
                .isEmpty();
    }

    @Test
    void live_runs_come_with_the_one_looked_at_longest_ago_first() {
        var first = run("r-live-0001", NOON);
        var second = run("r-live-0002", NOON);
        store.add(first);
        store.add(second);
        store.update(first.id(), 1, new RunState.Running(NOON), NOON.plusSeconds(2));
        store.update(second.id(), 1, new RunState.Running(NOON), NOON.plusSeconds(1));

        assertThat(store.live(1000))
                .filteredOn(run -> run.id().value().startsWith("r-live"))
                .extracting(Run::id)
                .containsExactly(second.id(), first.id());
        assertThat(store.anyLive()).isTrue();
    }

    @Test
    void the_time_of_the_last_poll_is_remembered() {
        store.polled(NOON);

        assertThat(store.lastPoll()).contains(NOON);
    }

    private static RunFilter filter(Optional<String> words, Optional<String> cursor, int limit) {
        var criteria = new RunCriteria(
                Set.of(),
                Set.of(SOURCE),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                List.of(),
                words.stream().toList());
        return new RunFilter(criteria, cursor, 0, limit);
    }

    private static Run run(String id, Instant at) {
        return Run.queued(
                new RunInput(new RunId(id), 1, SOURCE, "sales", "sources/x/1.yaml", "mappings/y/1.yaml", at, "ada"));
    }
}
