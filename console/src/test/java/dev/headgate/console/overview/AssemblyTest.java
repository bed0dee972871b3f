package dev.headgate.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.overview.Overview.LateSource;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.runs.Cause;
import dev.headgate.console.runs.DayFigures;
import dev.headgate.console.runs.FailingStreak;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.SourceStream;
import dev.headgate.console.runs.Stretch;
import dev.headgate.console.sources.Activity;
import dev.headgate.console.sources.Activity.OfStream;
import dev.headgate.console.sources.Judged;
import dev.headgate.console.sources.Outline;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.SourceHealth;
import dev.headgate.console.testing.RunRecords;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void without_sources_the_answer_is_to_register_one() {
        var overview = overview(List.of(), List.of(), List.of());

        assertThat(overview.answer().text()).isEqualTo("No source is registered yet. Register the first one.");
        assertThat(overview.answer().parts().get(1).path()).contains("sources/new");
    }

    @Test
    void when_all_is_well_the_answer_says_so_and_what_goes_on() {
        var live = RunRecords.in("r-live-1", stream("a"), NOON.minusSeconds(30), new RunState.Running(NOON));

        var overview = overview(List.of(healthy("a"), healthy("b")), List.of(), List.of(live));

        assertThat(overview.answer().text())
                .isEqualTo("Nothing is wrong: no stream is failing and none is late. 1 run goes on.");
        assertThat(overview.count(Standing.HEALTHY)).isEqualTo(2);
        assertThat(overview.registered()).isEqualTo(2);
    }

    @Test
    void what_is_not_known_is_not_called_well() {
        var overview = overview(List.of(healthy("a"), standing("b", Standing.UNKNOWN)), List.of(), List.of());

        assertThat(overview.answer().text())
                .isEqualTo("Nothing is known to be wrong. How 1 source stands is not known.");
    }

    @Test
    void the_oldest_trouble_is_what_to_look_at_first() {
        var old = streak("r-old-0001", "a", "The API refused the secret.", 3, Duration.ofDays(2));
        var young = streak("r-new-0001", "b", "Too many bad rows.", 1, Duration.ofMinutes(5));

        var overview = overview(
                List.of(standing("a", Standing.FAILED), standing("b", Standing.FAILED)),
                List.of(young, old),
                List.of());

        assertThat(overview.answer().text())
                .isEqualTo("2 streams have failed and not succeeded since, for 2 causes. "
                        + "Look first at a · sales, which has been failing for 2 d.");
        assertThat(overview.answer().parts()).anyMatch(part -> part.path().equals(Optional.of("runs/r-old-0001")));
        assertThat(overview.inbox())
                .extracting(group -> group.troubles().getFirst().failures())
                .containsExactly(3, 1);
    }

    @Test
    void causes_that_differ_in_ids_and_figures_alone_are_one() {
        var one = streak("r-one-0001", "a", "Run r-one-0001 of a: 6 % of 100 rows are bad.", 1, Duration.ofHours(2));
        var two = streak("r-two-0001", "b", "Run r-two-0001 of b: 12 % of 7 rows are bad.", 2, Duration.ofHours(1));

        var overview = overview(
                List.of(standing("a", Standing.FAILED), standing("b", Standing.FAILED)), List.of(two, one), List.of());

        var group = overview.inbox().getFirst();
        assertThat(overview.inbox()).hasSize(1);
        assertThat(group.troubles())
                .extracting(Overview.Trouble::source)
                .containsExactly(new SourceId("a"), new SourceId("b"));
        assertThat(group.since()).isEqualTo(NOON.minus(Duration.ofHours(2)));
        assertThat(group.step()).contains("ETLProcess");
        assertThat(overview.answer().text()).contains("all for one cause");
    }

    @Test
    void a_failing_stream_that_runs_again_says_so() {
        var failing = streak("r-bad-0001", "a", "Bad.", 1, Duration.ofHours(2));
        var again = RunRecords.in("r-again-0001", stream("a"), NOON, new RunState.Running(NOON));

        var overview = overview(List.of(standing("a", Standing.RUNNING)), List.of(failing), List.of(again));

        assertThat(overview.inbox().getFirst().troubles().getFirst().again()).contains(new RunId("r-again-0001"));
    }

    @Test
    void a_lost_run_is_trouble_too() {
        var lost = RunRecords.in(
                "r-lost-0001", stream("a"), NOON, new RunState.Lost(Optional.empty(), NOON, "AWS knows none."));

        var overview = overview(
                List.of(standing("a", Standing.UNKNOWN)), List.of(new FailingStreak(lost, 1, NOON)), List.of());

        assertThat(overview.inbox().getFirst().troubles().getFirst().state()).isEqualTo("lost");
    }

    @Test
    void what_is_paused_or_gone_is_no_trouble() {
        var paused =
                new Judged(outline("a", true), health(Standing.WAITING, Optional.empty()), new Activity(List.of()));
        var failing = List.of(
                streak("r-one-0001", "a", "Bad.", 1, Duration.ofHours(2)),
                streak("r-two-0001", "never-registered", "Bad.", 1, Duration.ofHours(2)));

        assertThat(overview(List.of(paused), failing, List.of()).inbox()).isEmpty();
    }

    @Test
    void the_latest_source_comes_first_and_one_that_fails_is_not_told_of_twice() {
        var hour = new Judged(source("a"), health(Standing.LATE, Optional.of(Duration.ofHours(1))), none());
        var day = new Judged(source("b"), health(Standing.LATE, Optional.of(Duration.ofDays(1))), none());
        var failed = new Judged(source("c"), health(Standing.FAILED, Optional.of(Duration.ofDays(9))), none());

        var overview = overview(List.of(hour, day, failed), List.of(), List.of());

        assertThat(overview.late())
                .extracting(LateSource::source)
                .containsExactly(new SourceId("b"), new SourceId("a"));
        assertThat(overview.answer().text())
                .isEqualTo("2 of 3 sources are late; the latest is b, by 1 d. Look at it first.");
    }

    @Test
    void while_aws_is_away_the_answer_says_that_it_is_old() {
        var asked = NOON.minus(Duration.ofMinutes(12));
        var findings = new Findings(
                NOON,
                ZoneOffset.UTC,
                Optional.of(asked),
                true,
                List.of(standing("a", Standing.UNKNOWN)),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                days());

        assertThat(Assembly.of(findings).answer().text())
                .startsWith("AWS has not answered for 12 min, so how things are now is not known.");
    }

    @Test
    void a_live_run_tells_where_it_is_and_what_is_usual() {
        var live = RunRecords.in("r-live-0001", stream("a"), NOON, new RunState.Running(NOON));
        var done = List.of(
                new Stretch("PlanSlices", NOON, Optional.of(NOON), false, false),
                new Stretch("IngestData", NOON, Optional.empty(), false, false),
                new Stretch("WaitForSource", NOON, Optional.empty(), true, false));
        var findings = new Findings(
                NOON,
                ZoneOffset.UTC,
                Optional.of(NOON),
                false,
                List.of(healthy("a")),
                List.of(),
                List.of(live),
                Map.of(live.id(), done),
                Map.of(stream("a"), Duration.ofMinutes(4)),
                days());

        var shown = Assembly.of(findings).live().getFirst();

        assertThat(shown.step()).contains("WaitForSource");
        assertThat(shown.waiting()).isTrue();
        assertThat(shown.usual()).contains(Duration.ofMinutes(4));
    }

    @Test
    void the_oldest_data_comes_first_and_none_at_all_before_it() {
        var never = healthy("never");
        var old = loaded("old", NOON.minus(Duration.ofDays(3)));
        var young = loaded("young", NOON);

        assertThat(overview(List.of(young, old, never), List.of(), List.of()).oldest())
                .extracting(fresh -> fresh.source().value())
                .containsExactly("never", "old", "young");
    }

    @Test
    void today_is_the_last_day_and_yesterday_the_one_before() {
        var overview = overview(List.of(), List.of(), List.of());

        assertThat(overview.today().day()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(overview.yesterday().all()).isEqualTo(3);
    }

    private static Overview overview(List<Judged> sources, List<FailingStreak> failing, List<Run> live) {
        return Assembly.of(new Findings(
                NOON, ZoneOffset.UTC, Optional.of(NOON), false, sources, failing, live, Map.of(), Map.of(), days()));
    }

    private static List<DayFigures> days() {
        return List.of(
                new DayFigures(
                        LocalDate.of(2026, 2, 28), Map.of(RunState.Kind.SUCCEEDED, 2L, RunState.Kind.LOST, 1L), 5),
                new DayFigures(LocalDate.of(2026, 3, 1), Map.of(), 0));
    }

    private static FailingStreak streak(String id, String source, String cause, int failures, Duration ago) {
        var since = NOON.minus(ago);
        var state = new RunState.Failed(since, since.plusSeconds(9), new Cause(Optional.of("ETLProcess"), cause));
        return new FailingStreak(RunRecords.in(id, stream(source), since, state), failures, since);
    }

    private static Judged healthy(String id) {
        return standing(id, Standing.HEALTHY);
    }

    private static Judged standing(String id, Standing standing) {
        return new Judged(source(id), health(standing, Optional.empty()), none());
    }

    private static Judged loaded(String id, Instant at) {
        var success = new PastRun(
                new RunId("r-" + id + "-1"),
                "sales",
                PastRun.Status.SUCCEEDED,
                at,
                Optional.of(at),
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                "");
        var activity = new Activity(
                List.of(new OfStream("sales", Optional.empty(), Optional.of(success), Optional.of(success))));
        return new Judged(source(id), health(Standing.HEALTHY, Optional.empty()), activity);
    }

    private static Outline source(String id) {
        return outline(id, false);
    }

    private static Outline outline(String id, boolean paused) {
        return new Outline(new SourceId(id), List.of("sales"), paused, Optional.empty(), Optional.empty());
    }

    private static Activity none() {
        return new Activity(List.of());
    }

    private static SourceHealth health(Standing standing, Optional<Duration> late) {
        return new SourceHealth(standing, "Because.", Optional.empty(), late);
    }

    private static SourceStream stream(String source) {
        return new SourceStream(new SourceId(source), "sales");
    }
}
