package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.Activity.OfStream;
import dev.headgate.console.sources.PastRun.Status;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Healths HEALTHS = new Healths(NOON, Optional.of(NOON));

    @Test
    void a_source_that_never_ran_is_unknown_and_not_healthy() {
        assertThat(of(source()).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void a_source_whose_newest_run_succeeded_is_healthy_and_says_when() {
        var health = of(source(), ended(success("06:00")));

        assertThat(health.standing()).isEqualTo(Standing.HEALTHY);
        assertThat(health.sentence()).isEqualTo("The newest run succeeded 5 h 59 min ago.");
    }

    @Test
    void a_failed_newest_run_makes_it_failed_with_the_reason() {
        var health = of(source(), stream(Optional.empty(), failure("08:00"), Optional.of(success("06:00"))));

        assertThat(health.standing()).isEqualTo(Standing.FAILED);
        assertThat(health.sentence()).contains("4 h ago", "The API refused the secret.");
        assertThat(health.since()).contains(at("08:00"));
    }

    @Test
    void a_run_that_goes_on_after_a_failure_counts_for_more_than_the_failure() {
        var health = of(source(), stream(Optional.of(live("11:58")), failure("08:00"), Optional.empty()));

        assertThat(health.standing()).isEqualTo(Standing.RUNNING);
        assertThat(health.sentence()).isEqualTo("A run is going on since 2 min.");
    }

    @Test
    void a_queued_run_waits() {
        var queued = run(Status.QUEUED, "11:59", Optional.empty());

        assertThat(of(source(), stream(Optional.of(queued), success("06:00"), Optional.empty()))
                        .standing())
                .isEqualTo(Standing.WAITING);
    }

    @Test
    void a_lost_run_is_unknown() {
        var lost = run(Status.LOST, "06:00", Optional.of("AWS knows nothing of it."));

        assertThat(of(source(), stream(Optional.empty(), lost, Optional.of(success("05:00"))))
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void a_paused_source_waits_however_its_runs_were() {
        assertThat(of(source().pausedNow(), ended(failure("08:00"))).standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void a_firing_without_a_success_makes_it_late_after_ten_minutes() {
        var daily = scheduled("50 11 * * *", "2026-02-01T00:00:00Z");
        var yesterday = ended(success("2026-02-28T11:50:00Z", 30));

        assertThat(HEALTHS.of(daily.outline(), activity(yesterday)).standing()).isEqualTo(Standing.HEALTHY);
        var late = new Healths(NOON.plusSeconds(1), Optional.of(NOON)).of(daily.outline(), activity(yesterday));

        assertThat(late.standing()).isEqualTo(Standing.LATE);
        assertThat(late.since()).contains(at("11:50"));
        assertThat(late.late()).contains(Duration.ofSeconds(601));
        assertThat(late.sentence()).startsWith("Late by 10 min 1 s");
    }

    @Test
    void a_source_whose_runs_take_long_has_twice_that_time() {
        var hourly = scheduled("0 11 * * *", "2026-02-01T00:00:00Z");

        assertThat(of(hourly, ended(success("2026-02-28T11:00:00Z", 1800))).standing())
                .isEqualTo(Standing.HEALTHY);
        assertThat(of(hourly, ended(success("2026-02-28T11:00:00Z", 1700))).standing())
                .isEqualTo(Standing.LATE);
    }

    @Test
    void it_is_late_since_the_first_firing_that_was_missed() {
        var hourly = scheduled("0 * * * *", "2026-02-01T00:00:00Z");

        var health = of(hourly, ended(success("2026-03-01T08:00:00Z", 30)));

        assertThat(health.since()).contains(at("09:00"));
        assertThat(health.sentence()).startsWith("Late by 3 h:");
    }

    @Test
    void a_schedule_that_was_set_after_its_last_firing_is_not_late() {
        var daily = scheduled("0 6 * * *", "2026-03-01T11:00:00Z");

        assertThat(of(daily).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(of(daily, ended(success("2026-02-01T06:00:00Z", 30))).standing())
                .isEqualTo(Standing.HEALTHY);
    }

    @Test
    void time_that_a_source_was_paused_does_not_count() {
        var daily = scheduled("0 6 * * *", "2026-02-01T00:00:00Z");
        var resumed = daily.pausedNow().resumed(at("11:00"));

        assertThat(of(daily).standing()).isEqualTo(Standing.LATE);
        assertThat(of(resumed).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void a_failure_is_failed_and_still_says_how_late_it_is() {
        var daily = scheduled("0 6 * * *", "2026-02-01T00:00:00Z");

        var health = of(daily, ended(failure("2026-03-01T06:00:00Z")));

        assertThat(health.standing()).isEqualTo(Standing.FAILED);
        assertThat(health.late()).contains(Duration.ofDays(28).plusHours(6));
    }

    @Test
    void without_a_recent_look_at_aws_nothing_is_healthy_but_a_failure_stays_one() {
        var stale = new Healths(NOON, Optional.of(NOON.minusSeconds(181)));

        assertThat(stale.of(source().outline(), activity(ended(success("06:00"))))
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
        assertThat(stale.of(source().outline(), activity(ended(success("06:00"))))
                        .sentence())
                .contains("3 min 1 s ago");
        assertThat(stale.of(source().outline(), activity(ended(failure("06:00"))))
                        .standing())
                .isEqualTo(Standing.FAILED);
        assertThat(new Healths(NOON, Optional.empty())
                        .of(source().outline(), activity(ended(success("06:00"))))
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void of_several_streams_the_worst_decides_and_is_named() {
        var source = source("sales", "refunds");
        var refunds = new OfStream("refunds", Optional.empty(), Optional.of(failure("08:00")), Optional.empty());

        var health = HEALTHS.of(source.outline(), new Activity(List.of(ended(success("06:00")), refunds)));

        assertThat(health.standing()).isEqualTo(Standing.FAILED);
        assertThat(health.sentence()).startsWith("Stream refunds: the newest run failed");
        assertThat(of(source, ended(success("06:00"))).sentence())
                .isEqualTo("Stream refunds: no run has come to an end yet.");
    }

    private static SourceHealth of(Source source, OfStream... streams) {
        return HEALTHS.of(source.outline(), activity(streams));
    }

    private static Activity activity(OfStream... streams) {
        return new Activity(Arrays.asList(streams));
    }

    private static OfStream ended(PastRun run) {
        return stream(Optional.empty(), run, Optional.of(run).filter(past -> past.status() == Status.SUCCEEDED));
    }

    private static OfStream stream(Optional<PastRun> live, PastRun ended, Optional<PastRun> success) {
        return new OfStream("sales", live, Optional.of(ended), success);
    }

    private static PastRun success(String requestedAt) {
        return success("2026-03-01T" + requestedAt + ":00Z", 60);
    }

    private static PastRun success(String requestedAt, int seconds) {
        var from = Instant.parse(requestedAt);
        return new PastRun(
                new RunId("r-0001"),
                "sales",
                Status.SUCCEEDED,
                from,
                Optional.of(from),
                Optional.of(from.plusSeconds(seconds)),
                Optional.of(7L),
                Optional.empty(),
                "/runs/r-0001");
    }

    private static PastRun failure(String requestedAt) {
        return run(Status.FAILED, requestedAt, Optional.of("The API refused the secret."));
    }

    private static PastRun live(String requestedAt) {
        return run(Status.RUNNING, requestedAt, Optional.empty());
    }

    private static PastRun run(Status status, String requestedAt, Optional<String> reason) {
        var from = requestedAt.length() > 5 ? Instant.parse(requestedAt) : at(requestedAt);
        return new PastRun(
                new RunId("r-0001"),
                "sales",
                status,
                from,
                Optional.of(from),
                Optional.of(from).filter(_ -> reason.isPresent()),
                Optional.empty(),
                reason,
                "/runs/r-0001");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + ":00Z");
    }

    private static Source scheduled(String cron, String since) {
        return source().withSchedule(
                        new SourceSchedule(new CronRule(cron), ZoneId.of("UTC"), "sales", Instant.parse(since)));
    }

    private static Source source(String... streams) {
        return Source.fresh(new SourceVersion(
                new SourceId("sales-api"),
                1,
                "text",
                new MappingRef("sales_fact", 1),
                streams.length == 0 ? List.of("sales") : List.of(streams),
                List.of("api.example.com"),
                new Authorship("ada", Instant.EPOCH, Optional.empty())));
    }
}
