package dev.headgate.console.sources.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.Activity;
import dev.headgate.console.sources.CronRule;
import dev.headgate.console.sources.Judged;
import dev.headgate.console.sources.Outline;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.SecretKeys;
import dev.headgate.console.sources.SourceHealth;
import dev.headgate.console.sources.SourceSchedule;
import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourceWordsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void the_first_line_names_the_worst_first_and_how_late_the_oldest_is() {
        assertThat(line(late(130), late(5), healthy())).isEqualTo("2 of 3 sources are late, the oldest by 2 h 10 min.");
        assertThat(line(late(130), failed(), unknown(), unknown()))
                .isEqualTo("1 of 4 sources failed; 1 is late by 2 h 10 min; 2 have an unknown standing.");
        assertThat(line(healthy(), healthy())).isEqualTo("All 2 sources are as they should be.");
        assertThat(line(healthy())).isEqualTo("The one source is as it should be.");
    }

    @Test
    void a_figure_leads_to_the_rows_behind_it() {
        assertThat(SourceHeadline.pieces(List.of(late(130), healthy())))
                .contains(new SourceHeadline.Piece("1", Optional.of("sources?standing=late")));
    }

    @Test
    void a_run_is_said_in_words_for_those_who_see_no_cell() {
        var run = new PastRun(
                new RunId("r-0001"),
                "sales",
                PastRun.Status.SUCCEEDED,
                NOON,
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(12)),
                Optional.of(1966L),
                Optional.empty(),
                "runs/r-0001");

        assertThat(RunMark.words(run)).isEqualTo("r-0001 succeeded in 12 s, 1,966 rows");
        assertThat(RunMark.cell(run).getElement().getAttribute("aria-label")).isEqualTo(RunMark.words(run));
        assertThat(RunStrip.words(List.of(run, run))).isEqualTo("Last 2 runs: 2 succeeded");
    }

    @Test
    void freshness_is_the_share_of_the_time_to_the_next_firing() {
        var hourly = new SourceSchedule(new CronRule("0 * * * *"), ZoneId.of("UTC"), "sales", Instant.EPOCH);

        assertThat(Freshness.share(NOON, hourly, NOON.plusSeconds(1800))).contains(0.5);
        assertThat(Freshness.share(NOON, hourly, NOON.plusSeconds(5400))).contains(1.5);
    }

    @Test
    void one_bad_source_leaves_the_others_alone() {
        var ids = List.of(new SourceId("a"), new SourceId("b"), new SourceId("c"));

        var results = ManyActions.each(ids, id -> {
            if (id.value().equals("b")) {
                throw Refusal.conflict("Source b is paused.");
            }
            return "Done.";
        });

        assertThat(results).extracting(ManyActions.Result::isDone).containsExactly(true, false, true);
        assertThat(ManyActions.summary("Paused", results)).isEqualTo("Paused 2 of 3 sources.");
    }

    @Test
    void a_definition_names_what_it_reads_from_its_secret() {
        assertThat(SecretKeys.of(
                        "a: \"{{ config['one'] }} {{ config[\"two\"] }}\"\nb: {{ config.three }} {{ config['one'] }}"))
                .containsExactly("one", "two", "three");
        assertThat(SecretKeys.of("configuration: none")).isEmpty();
        assertThat(SecretTab.reads(List.of())).contains("reads nothing");
    }

    private static String line(Judged... all) {
        return SourceHeadline.pieces(List.of(all)).stream()
                .map(SourceHeadline.Piece::text)
                .collect(Collectors.joining());
    }

    private static Judged late(int minutes) {
        return judged(Standing.LATE, Optional.of(Duration.ofMinutes(minutes)));
    }

    private static Judged failed() {
        return judged(Standing.FAILED, Optional.empty());
    }

    private static Judged unknown() {
        return judged(Standing.UNKNOWN, Optional.empty());
    }

    private static Judged healthy() {
        return judged(Standing.HEALTHY, Optional.empty());
    }

    private static Judged judged(Standing standing, Optional<Duration> late) {
        var outline = new Outline(new SourceId("a"), List.of("sales"), false, Optional.empty(), Optional.empty());
        return new Judged(
                outline, new SourceHealth(standing, "Because.", Optional.empty(), late), new Activity(List.of()));
    }
}
