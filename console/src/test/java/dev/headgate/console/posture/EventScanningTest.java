package dev.headgate.console.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.testing.FakeBuckets;
import dev.headgate.engine.posture.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scans that events lead to. */
class EventScanningTest extends ScanningCase {

    /** S3-19 asks for versions, S3-35 for an end of replaced ones where there are versions. */
    private static final int CHECKS_OF_VERSIONING = 2;

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
        assertThat(events.settled()).containsExactly(RAW);
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
                .satisfies(counts -> assertThat(counts.changes()).isEqualTo(10 * CHECKS_OF_VERSIONING));
        assertThat(suspended()).isEqualTo(10);
        clock.moveTo(NOON.plus(Duration.ofDays(1)));
        scanning().round();
        assertThat(last(ScanState.DONE).counts().changes()).isEqualTo(CHECKS_OF_VERSIONING);
        assertThat(suspended()).isEqualTo(11);
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
        assertThat(events.settled()).isEmpty();
    }

    private int suspended() {
        var everywhere = new FindingCriteria.Where(Set.of(), Set.of(ACCOUNT), Set.of());
        var criteria = new FindingCriteria(
                Set.of(Status.FAIL), Set.of(), Set.of("S3-19"), everywhere, Optional.empty(), Optional.empty());
        return records.findings(criteria, ALL).items().size();
    }
}
