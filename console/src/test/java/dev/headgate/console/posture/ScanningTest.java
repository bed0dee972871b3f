package dev.headgate.console.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.testing.FakeBuckets;
import dev.headgate.engine.posture.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Full scans and what is kept of them. */
class ScanningTest extends ScanningCase {

    @Test
    void a_full_scan_keeps_a_finding_for_each_bucket_and_check() {
        scanning().round();

        var scan = last(ScanState.DONE);
        assertThat(scan.counts().buckets()).isEqualTo(2);
        assertThat(scan.counts().changes()).isEqualTo(2 * Checks.all().size());
        assertThat(finding(RAW, "S3-19").verdict().status()).isEqualTo(Status.PASS);
        assertThat(finding(RAW, "S3-19").required()).isTrue();
        assertThat(finding(OTHER, "S3-19").required()).isFalse();
        assertThat(finding(RAW, "S3-01").verdict().path()).startsWith("GetPublicAccessBlock");
    }

    @Test
    void a_scan_that_finds_everything_as_it_was_writes_no_finding_and_no_snapshot() {
        scanning().round();
        var before = rows();
        clock.moveTo(NOON.plus(Duration.ofDays(1)));

        scanning().round();

        assertThat(last(ScanState.DONE).counts().changes()).isZero();
        assertThat(rows()).isEqualTo(before);
        assertThat(finding(RAW, "S3-19").seen().first()).isEqualTo(NOON);
        assertThat(finding(RAW, "S3-19").seen().last()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void a_change_begins_a_new_state_and_the_old_one_is_history() {
        scanning().round();
        var later = NOON.plus(Duration.ofDays(1));
        clock.moveTo(later);
        aws.put(FakeBuckets.bucket(RAW, ACCOUNT, "Suspended"));

        scanning().round();

        var now = finding(RAW, "S3-19");
        assertThat(now.verdict().status()).isEqualTo(Status.FAIL);
        assertThat(now.seen().first()).isEqualTo(later);
        assertThat(finding(RAW, "S3-01").seen().first()).isEqualTo(NOON);
        assertThat(finding(OTHER, "S3-19").seen().first()).isEqualTo(NOON);
        var history = records.bucket(RAW).orElseThrow().history();
        assertThat(history)
                .filteredOn(past -> past.check().equals("S3-19"))
                .singleElement()
                .satisfies(past -> {
                    assertThat(past.verdict().status()).isEqualTo(Status.PASS);
                    assertThat(past.first()).isEqualTo(NOON);
                    assertThat(past.until()).isEqualTo(later);
                });
        assertThat(records.bucket(RAW).orElseThrow().answers()).contains("Suspended");
    }

    @Test
    void other_words_for_the_same_state_leave_first_seen_and_move_changed() {
        aws.put(FakeBuckets.bucket(RAW, ACCOUNT, "Suspended"));
        scanning().round();
        var words = finding(RAW, "S3-19").verdict().sentence();
        var later = NOON.plus(Duration.ofDays(1));
        clock.moveTo(later);
        aws.put(FakeBuckets.bucket(RAW, ACCOUNT, "Disabled"));

        scanning().round();

        assertThat(finding(RAW, "S3-19").verdict().sentence()).isNotEqualTo(words);
        assertThat(finding(RAW, "S3-19").seen().first()).isEqualTo(NOON);
        assertThat(finding(RAW, "S3-19").seen().changed()).isEqualTo(later);
    }

    @Test
    void a_bucket_that_is_gone_has_no_findings_but_its_history() {
        scanning().round();
        clock.moveTo(NOON.plus(Duration.ofDays(1)));
        aws.delete(OTHER);

        scanning().round();

        assertThat(records.buckets(new BucketCriteria(Set.of(), Set.of(), Set.of(), Set.of()), ALL)
                        .items())
                .extracting(bucket -> bucket.place().bucket())
                .containsExactly(RAW);
        var gone = records.bucket(OTHER).orElseThrow();
        assertThat(gone.posture().gone()).contains(NOON.plus(Duration.ofDays(1)));
        assertThat(gone.findings()).isEmpty();
        assertThat(gone.history()).hasSize(Checks.all().size());
    }

    @Test
    void a_scan_that_its_console_did_not_end_is_failed_and_kept_nothing() {
        var killed = scans.begin(ScanExtent.FULL, new Scan.Asked("headgate-console", NOON))
                .orElseThrow();

        scanning().round();

        var scan = scans.find(killed).orElseThrow();
        assertThat(scan.state()).isEqualTo(ScanState.FAILED);
        assertThat(scan.problems()).singleElement().asString().contains("console");
        assertThat(rows()).isEqualTo("0 0 0");
    }

    @Test
    void a_scan_that_was_given_up_keeps_nothing_however_late_it_comes() {
        var slow = scans.begin(ScanExtent.FULL, new Scan.Asked("headgate-console", NOON))
                .orElseThrow();
        scans.abandon("It is taken for dead.", NOON);
        var judged = new EstateJudge(settings, clock).judge(aws.everything(Set.of(), _ -> {}));

        assertThatThrownBy(() -> store.keep(slow, judged)).isInstanceOf(Refusal.class);

        assertThat(rows()).isEqualTo("0 0 0");
    }

    @Test
    void while_aws_is_away_the_scan_fails_and_is_tried_again_a_quarter_of_an_hour_later() {
        aws.away("AWS does not answer.");
        scanning().round();
        assertThat(last(ScanState.FAILED).problems()).containsExactly("AWS does not answer.");
        aws.away("");
        scanning().round();
        assertThat(scans.last(ScanExtent.FULL, ScanState.DONE)).isEmpty();
        clock.moveTo(NOON.plus(Duration.ofMinutes(15)));

        scanning().round();

        assertThat(last(ScanState.DONE).counts().looked()).isEqualTo(2);
    }

    @Test
    void each_scan_leaves_what_it_came_to() {
        scanning().round();

        var points = records.trend(Instant.EPOCH, Optional.of(ACCOUNT), 10);

        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.counts())
                    .extracting(TrendPoint.Count::findings)
                    .satisfies(counts -> assertThat(counts.stream()
                                    .mapToInt(count -> (int) count)
                                    .sum())
                            .isEqualTo(2 * Checks.all().size()));
            assertThat(point.counts()).anyMatch(count -> count.required() > 0);
        });
    }
}
