package dev.headgate.console.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.FakeBuckets;
import dev.headgate.console.testing.MovingClock;
import dev.headgate.engine.posture.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Scans over a real database, in a transaction that nobody else sees. */
@ConsoleTest
@Transactional
class ScanningTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ACCOUNT = "111122223333";
    private static final String RAW = "headgate-scanning-raw-" + ACCOUNT;
    private static final String OTHER = "scanning-other";
    private static final Part ALL = new Part(Optional.empty(), 200);

    private final FakeBuckets aws = new FakeBuckets();
    private final FakeEvents events = new FakeEvents();
    private final MovingClock clock = new MovingClock(NOON);
    private final PostureSettings settings = new PostureSettings(Duration.ofDays(1), null, List.of(), null, 50, 8);

    @Autowired
    ScanStore scans;

    @Autowired
    PostureStore store;

    @Autowired
    PostureRecords records;

    @Autowired
    JdbcClient sql;

    private Scanning scanning() {
        var looking = new Looking(aws, new EstateJudge(settings, clock), store, scans, clock);
        return new Scanning(scans, looking, events, settings, clock);
    }

    @BeforeEach
    void two_buckets_and_nothing_known() {
        sql.sql("truncate posture_trend, posture_finding_past, posture_finding, posture_snapshot, posture_bucket,"
                        + " posture_account, posture_scan")
                .update();
        aws.put(FakeBuckets.bucket(RAW, ACCOUNT, "Enabled"));
        aws.put(FakeBuckets.bucket(OTHER, ACCOUNT, "Enabled"));
    }

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
    void of_an_event_only_its_bucket_is_looked_at_and_its_message_settled() {
        scanning().round();
        aws.put(FakeBuckets.bucket(RAW, ACCOUNT, "Suspended"));
        aws.put(FakeBuckets.bucket(OTHER, ACCOUNT, "Suspended"));
        events.tell(new BucketEvent(RAW, "PutBucketVersioning", ACCOUNT));

        scanning().round();

        var scan = scans.last(ScanExtent.INCREMENTAL, ScanState.DONE).orElseThrow();
        assertThat(scan.counts().looked()).isEqualTo(1);
        assertThat(scan.counts().buckets()).isEqualTo(2);
        assertThat(finding(RAW, "S3-19").verdict().status()).isEqualTo(Status.FAIL);
        assertThat(finding(OTHER, "S3-19").verdict().status()).isEqualTo(Status.PASS);
        assertThat(events.settled).containsExactly(RAW);
    }

    @Test
    void ten_changes_with_events_are_seen_at_once_and_one_without_by_the_next_full_scan() {
        IntStream.range(0, 50).forEach(n -> aws.put(FakeBuckets.bucket("many-" + n, ACCOUNT, "Enabled")));
        scanning().round();
        IntStream.range(0, 11).forEach(n -> aws.put(FakeBuckets.bucket("many-" + n, ACCOUNT, "Suspended")));
        IntStream.range(0, 10).forEach(n -> events.tell(new BucketEvent("many-" + n, "PutBucketVersioning", ACCOUNT)));

        scanning().round();

        assertThat(scans.last(ScanExtent.INCREMENTAL, ScanState.DONE)
                        .orElseThrow()
                        .counts())
                .satisfies(counts -> assertThat(counts.looked()).isEqualTo(10))
                .satisfies(counts -> assertThat(counts.changes()).isEqualTo(10));
        assertThat(suspended()).isEqualTo(10);
        clock.moveTo(NOON.plus(Duration.ofDays(1)));
        scanning().round();
        assertThat(last(ScanState.DONE).counts().changes()).isEqualTo(1);
        assertThat(suspended()).isEqualTo(11);
    }

    private int suspended() {
        var everywhere = new FindingCriteria.Where(Set.of(), Set.of(ACCOUNT), Set.of());
        var criteria = new FindingCriteria(
                Set.of(Status.FAIL), Set.of(), Set.of("S3-19"), everywhere, Optional.empty(), Optional.empty());
        return records.findings(criteria, ALL).items().size();
    }

    @Test
    void an_event_of_a_deleted_bucket_ends_it() {
        scanning().round();
        aws.delete(OTHER);
        events.tell(new BucketEvent(OTHER, "DeleteBucket", ACCOUNT));

        scanning().round();

        assertThat(records.bucket(OTHER).orElseThrow().posture().gone()).contains(NOON);
    }

    @Test
    void messages_stay_in_the_queue_until_what_they_led_to_is_kept() {
        scanning().round();
        aws.away("AWS does not answer.");
        events.tell(new BucketEvent(RAW, "PutBucketVersioning", ACCOUNT));

        scanning().round();

        assertThat(scans.last(ScanExtent.INCREMENTAL, ScanState.FAILED)).isPresent();
        assertThat(events.settled).isEmpty();
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

    private FindingRecord finding(String bucket, String check) {
        var where = new FindingCriteria.Where(Set.of(bucket), Set.of(), Set.of());
        var criteria =
                new FindingCriteria(Set.of(), Set.of(), Set.of(check), where, Optional.empty(), Optional.empty());
        return records.findings(criteria, ALL).items().getFirst();
    }

    private Scan last(ScanState state) {
        return scans.last(ScanExtent.FULL, state).orElseThrow();
    }

    /** How many rows there are of what is kept. */
    private String rows() {
        return sql.sql(
                        "select (select count(*) from posture_finding) || ' ' || (select count(*) from posture_finding_past)"
                                + " || ' ' || (select count(*) from posture_snapshot)")
                .query(String.class)
                .single();
    }

    /** A queue in memory. */
    private static final class FakeEvents implements BucketEvents {

        private final List<BucketEvent> waiting = new ArrayList<>();
        private final List<String> settled = new ArrayList<>();

        void tell(BucketEvent event) {
            waiting.add(event);
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Gathered gather() {
            return new Gathered(
                    waiting, waiting.stream().map(BucketEvent::bucket).toList());
        }

        @Override
        public void settle(Gathered gathered) {
            settled.addAll(gathered.receipts());
            waiting.removeAll(gathered.events());
        }
    }
}
