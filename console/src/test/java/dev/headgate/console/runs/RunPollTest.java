package dev.headgate.console.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Execution.Status;
import dev.headgate.console.testing.FakeExecutions;
import dev.headgate.console.testing.FakeLake;
import dev.headgate.console.testing.History;
import dev.headgate.console.testing.InMemoryRunStore;
import dev.headgate.contract.Json;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.RunReport;
import dev.headgate.contract.SourceId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class RunPollTest {

    private static final RunId RUN = new RunId("r-20260301-0001");
    private static final String NAME = "r-20260301-0001-1";
    private static final SourceId SOURCE = new SourceId("sales-api");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Clock clock = Clock.fixed(NOON.plusSeconds(120), ZoneOffset.UTC);
    private final InMemoryRunStore store = new InMemoryRunStore();
    private final FakeExecutions executions = new FakeExecutions();
    private final FakeLake lake = new FakeLake();
    private final RunLaunch launch = new RunLaunch(executions, store, _ -> {}, clock);
    private final RunPoll poll = new RunPoll(
            store,
            new RunDiscovery(executions, store),
            new RunFollowing(executions, lake, store, clock, TransactionOperations.withoutTransaction()),
            launch,
            clock);

    @Test
    void an_execution_that_a_schedule_started_becomes_a_run() {
        executions.begin(NAME, Json.text(input(1)));

        poll.poll();

        var run = store.find(RUN).orElseThrow();
        assertThat(run.state()).isInstanceOf(RunState.Running.class);
        assertThat(run.requestedBy()).isEqualTo("schedule");
        assertThat(store.lastPoll()).contains(clock.instant());
    }

    @Test
    void attempts_that_are_found_out_of_order_all_become_known() {
        executions.begin("r-20260301-0001-2", Json.text(input(2)));
        executions.begin(NAME, Json.text(input(1)));

        poll.poll();

        assertThat(store.attempts(RUN)).extracting(Attempt::number).containsExactly(1, 2);
        assertThat(store.find(RUN).orElseThrow().latest().number()).isEqualTo(2);
    }

    @Test
    void executions_of_others_are_left_alone_and_stop_nothing() {
        executions.begin("somebody-elses", "{}");
        executions.begin("r-not-what-it-seems-1", "[1,2]");
        executions.begin("r-named-otherwise-1", Json.text(input(1)));
        executions.begin(NAME, Json.text(input(1)));

        poll.poll();

        assertThat(store.find(RUN)).isPresent();
        assertThat(store.countByState()).containsOnlyKeys(RunState.Kind.RUNNING);
    }

    @Test
    void a_run_that_went_through_has_the_figures_of_its_report() {
        executions.begin(NAME, Json.text(input(1)));
        executions.end(NAME, Status.SUCCEEDED, "", "");
        lake.reports.put(RUN, report());

        poll.poll();

        var run = store.find(RUN).orElseThrow();
        assertThat(run.state()).isEqualTo(new RunState.Succeeded(NOON, NOON.plusSeconds(60)));
        assertThat(run.counts()).contains(RunCounts.of(report()));
        assertThat(store.withoutCounts(NOON)).isEmpty();
    }

    @Test
    void a_report_that_comes_late_is_taken_later() {
        executions.begin(NAME, Json.text(input(1)));
        executions.end(NAME, Status.SUCCEEDED, "", "");
        poll.poll();
        lake.reports.put(RUN, report());

        poll.poll();

        assertThat(store.find(RUN).orElseThrow().counts()).contains(RunCounts.of(report()));
    }

    @Test
    void a_failed_run_names_its_step_and_its_cause_and_keeps_the_figures_it_got_to() {
        executions.begin(NAME, Json.text(input(1)));
        executions.happened(NAME, failedHistory());
        executions.end(NAME, Status.FAILED, "States.TaskFailed", "{\"ErrorMessage\":\"6 % of the rows are bad.\"}");
        lake.manifests.put(RUN, manifest());

        poll.poll();

        var run = store.find(RUN).orElseThrow();
        var cause = new Cause(Optional.of("ETLProcess"), "6 % of the rows are bad.");
        assertThat(run.state()).isEqualTo(new RunState.Failed(NOON, NOON.plusSeconds(60), cause));
        assertThat(run.counts().orElseThrow().ingested()).contains(new RunCounts.Ingested(12, 3));
        assertThat(run.counts().orElseThrow().loaded()).isEmpty();
        assertThat(store.steps(RUN, 1)).extracting(Step::name).contains("ETLProcess", "NotifyFailure");
    }

    @Test
    void a_load_that_failed_is_told_of_the_step_that_loads() {
        executions.begin(NAME, Json.text(input(1)));
        executions.end(NAME, Status.FAILED, "Warehouse.LoadFailed", "ERROR: value too long");

        poll.poll();

        assertThat(((RunState.Failed) store.find(RUN).orElseThrow().state()).cause())
                .isEqualTo(new Cause(Optional.of("LoadWarehouse"), "ERROR: value too long"));
    }

    @Test
    void a_run_whose_execution_is_gone_is_lost_and_says_so() {
        executions.begin(NAME, Json.text(input(1)));
        poll.poll();
        executions.forget(NAME);

        poll.poll();

        var state = store.find(RUN).orElseThrow().state();
        assertThat(state).isInstanceOf(RunState.Lost.class);
        assertThat(state.reason().orElseThrow()).contains("how it ended is not known");
    }

    @Test
    void a_queued_run_whose_console_died_is_started_by_the_poll_once() {
        store.add(Run.queued(input(1)));

        poll.poll();
        poll.poll();

        assertThat(store.find(RUN).orElseThrow().state()).isInstanceOf(RunState.Running.class);
        assertThat(executions.starts()).isOne();
    }

    @Test
    void a_run_that_was_started_but_not_noted_is_found_again_not_started_again() {
        store.add(Run.queued(input(1)));
        executions.begin(NAME, Json.text(input(1)));

        poll.poll();

        assertThat(store.find(RUN).orElseThrow().state()).isInstanceOf(RunState.Running.class);
        assertThat(executions.starts()).isOne();
    }

    @Test
    void aws_being_away_changes_nothing_and_is_seen_in_the_poll() {
        executions.begin(NAME, Json.text(input(1)));
        poll.poll();
        store.polled(NOON);
        executions.goAway();

        poll.poll();

        assertThat(store.find(RUN).orElseThrow().state()).isInstanceOf(RunState.Running.class);
        assertThat(store.lastPoll()).contains(NOON);
    }

    @Test
    void the_poll_rests_a_second_while_a_run_is_live_and_half_a_minute_else() {
        assertThat(poll.chore().pause().get()).hasSeconds(30);
        store.add(Run.queued(input(1)));
        assertThat(poll.chore().pause().get()).hasSeconds(1);
    }

    private static RunInput input(int attempt) {
        return new RunInput(
                RUN, attempt, SOURCE, "sales", "sources/sales-api/1.yaml", "mappings/t/1.yaml", NOON, "schedule");
    }

    private static List<HistoryEvent> failedHistory() {
        return new History()
                .enter("Task", "CommitRaw")
                .exit("Task", "CommitRaw")
                .enter("Task", "ETLProcess")
                .event("TaskScheduled")
                .fail("TaskFailed", "States.TaskFailed", "{\"ErrorMessage\":\"6 % of the rows are bad.\"}")
                .exit("Task", "ETLProcess")
                .enter("Task", "NotifyFailure")
                .fail("TaskFailed", "SNS.NotFound", "No such topic.")
                .exit("Task", "NotifyFailure")
                .enter("Fail", "RunFailed")
                .events();
    }

    private static RawManifest manifest() {
        return new RawManifest(RUN, 1, SOURCE, "sales", "d", 1, List.of(), 12, 3, List.of(), List.of(), 0, NOON);
    }

    private static RunReport report() {
        var sums = Map.of("amount", new BigDecimal("10.50"));
        return new RunReport(
                RUN, 1, SOURCE, "t", 10, 1, 8, 1, Map.of("amount_missing", 1L), sums, 8, sums, List.of(), 0, NOON);
    }
}
