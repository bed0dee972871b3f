package dev.headgate.console.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Cause;
import dev.headgate.console.runs.RecentRun;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunState.Kind;
import dev.headgate.console.runs.RunStore;
import dev.headgate.console.runs.RunStore.Completeness;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ConsoleTest
@Transactional
class PostgresRecentRunsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final SourceId ONE = new SourceId("recent-one");
    private static final SourceId OTHER = new SourceId("recent-other");

    @Autowired
    RunStore store;

    @Autowired
    PostgresRecentRuns recent;

    @BeforeEach
    void runs() {
        add("r-recent-1", ONE, "sales", new RunState.Succeeded(NOON, NOON));
        add("r-recent-2", ONE, "sales", new RunState.Succeeded(NOON, NOON));
        add("r-recent-3", ONE, "sales", new RunState.Failed(NOON, NOON, new Cause(Optional.empty(), "No.")));
        add("r-recent-4", ONE, "refunds", new RunState.Succeeded(NOON, NOON));
        add("r-recent-5", ONE, "sales", new RunState.Running(NOON));
        add("r-recent-6", OTHER, "sales", new RunState.Succeeded(NOON, NOON));
    }

    @Test
    void the_newest_run_in_a_state_is_found_for_every_stream_by_itself() {
        var streams = Map.of(ONE, List.of("sales", "refunds", "never"), OTHER, List.of("sales"));

        assertThat(ids(recent.newestIn(Set.of(Kind.SUCCEEDED), streams)))
                .containsExactlyInAnyOrder("r-recent-2", "r-recent-4", "r-recent-6");
        assertThat(ids(recent.newestIn(Set.of(Kind.SUCCEEDED, Kind.FAILED), Map.of(ONE, List.of("sales")))))
                .containsExactly("r-recent-3");
    }

    @Test
    void live_runs_are_those_of_the_sources_asked_for() {
        assertThat(ids(recent.live(List.of(ONE, OTHER)))).containsExactly("r-recent-5");
        assertThat(recent.live(List.of(OTHER))).isEmpty();
        assertThat(recent.live(List.of())).isEmpty();
    }

    @Test
    void the_newest_of_each_source_come_newest_first_and_no_more_than_asked_for() {
        assertThat(ids(recent.newest(List.of(ONE, OTHER), 2)))
                .containsExactly("r-recent-6", "r-recent-5", "r-recent-4");
        assertThat(recent.count(ONE)).isEqualTo(5);
    }

    @Test
    void what_a_run_loaded_is_told_without_its_counts_being_read() {
        var loaded =
                new RunCounts(Optional.empty(), Optional.empty(), Optional.of(new RunCounts.Loaded(1966, Map.of())));
        store.counts(new RunId("r-recent-6"), loaded, Completeness.COMPLETE);

        assertThat(recent.newest(List.of(OTHER), 1)).extracting(RecentRun::rows).containsExactly(Optional.of(1966L));
        assertThat(recent.newest(List.of(ONE), 1)).extracting(RecentRun::rows).containsExactly(Optional.empty());
    }

    private static List<String> ids(List<RecentRun> runs) {
        return runs.stream().map(run -> run.id().value()).toList();
    }

    private void add(String id, SourceId source, String stream, RunState state) {
        var asked = NOON.plusSeconds(id.charAt(id.length() - 1));
        var attempt = new Attempt(1, asked, "ada", new RunState.Queued());
        store.add(new Run(
                new RunId(id), source, stream, "definition", "mapping", asked, "ada", attempt, Optional.empty()));
        store.update(new RunId(id), 1, state, NOON);
    }
}
