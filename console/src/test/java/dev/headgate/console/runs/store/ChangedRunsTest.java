package dev.headgate.console.runs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunStore.Completeness;
import dev.headgate.console.runs.Step;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
class ChangedRunsTest {

    private static final Instant NOON = Instant.parse("2020-03-01T12:00:00Z");
    private static final RunState SUCCEEDED = new RunState.Succeeded(NOON, NOON.plusSeconds(9));

    @Autowired
    PostgresRunStore store;

    @Autowired
    ChangeFeed feed;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Optional<ChangeFeed.Registration> place = Optional.empty();

    @BeforeEach
    void listen() {
        place = Optional.of(feed.listen(change -> heard.add(change.id())));
    }

    @AfterEach
    void leave() {
        place.ifPresent(ChangeFeed.Registration::close);
    }

    @Test
    void each_write_that_changes_a_run_is_told_and_one_that_changes_nothing_is_not() {
        var run = run("r-told-0001");
        var step = new Step(
                1,
                "PlanSlices",
                Optional.empty(),
                NOON,
                Optional.empty(),
                Step.State.RUNNING,
                false,
                0,
                Optional.empty());
        var counts = RunCounts.of(Optional.empty(), Optional.empty());

        store.add(run);
        store.add(run);
        store.update(run.id(), 1, new RunState.Running(NOON), NOON);
        store.update(run.id(), 1, new RunState.Running(NOON), NOON.plusSeconds(1));
        store.steps(run.id(), 1, List.of(step));
        store.steps(run.id(), 1, List.of(step));
        store.update(run.id(), 1, SUCCEEDED, NOON);
        store.counts(run.id(), counts, Completeness.MAY_GROW);
        store.counts(run.id(), counts, Completeness.MAY_GROW);

        assertThat(told("r-told-0001")).isEqualTo(5);
    }

    /** How often the run was told of until a mark that is told last. */
    private long told(String run) {
        feed.announce(new Change("mark", run + "-mark"));
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.contains(run + "-mark"));
        return heard.stream().filter(run::equals).count();
    }

    private static Run run(String id) {
        return new Run(
                new RunId(id),
                new SourceId("told-api"),
                "sales",
                "sources/told-api/1.yaml",
                "mappings/t/1.yaml",
                NOON,
                "ada",
                new Attempt(1, NOON, "ada", new RunState.Queued()),
                Optional.empty());
    }
}
