package dev.headgate.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Outcome;
import dev.headgate.engine.posture.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A full scan of 200 buckets, then changes with and without events, on a real endpoint. */
@EnabledIfEnvironmentVariable(named = Moto.VARIABLE, matches = ".+")
class IncrementalScanTest {

    private static final int BUCKETS = 200;
    private static final double RATE = 1_000;
    private static final String TAGGING =
            "<Tagging><TagSet><Tag><Key>managed-by</Key><Value>terraform</Value></Tag></TagSet></Tagging>";
    private static final String WEBSITE =
            "<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>";
    private static final String CORS =
            "<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod></CORSRule></CORSConfiguration>";

    private final Moto moto = new Moto();

    @AfterEach
    void leaveNothing() {
        moto.deleteAll();
    }

    @Test
    void events_lead_to_what_changed_and_the_next_full_scan_finds_the_rest() throws Exception {
        var names = buckets(BUCKETS);
        var full = full(names);
        var expected = new TreeSet<String>();
        var changes = change(names.subList(0, 10), expected);
        moto.put(names.get(10), "website", Map.of(), WEBSITE);

        var incremental = Scanning.collect(Moto.endpoint(), new Extent.Changed(full.estate(), changes), RATE);
        var next = full(names);

        assertThat(incremental.looked()).isEqualTo(Set.copyOf(names.subList(0, 10)));
        assertThat(different(full, incremental)).isEqualTo(expected).hasSize(10);
        assertThat(incremental.counts().calls() * 20).isLessThan(full.counts().calls());
        assertThat(different(incremental, next)).containsExactly(names.get(10) + " S3-31");
        assertThat(different(full, next)).hasSize(11);
        System.out.println("incremental: " + incremental.counts().calls() + " calls of "
                + full.counts().calls() + ", 10 of 11 changes by events, the 11th by the next full scan");
    }

    @Test
    void a_bucket_that_was_made_is_scanned_and_one_that_never_was_changes_nothing() throws Exception {
        var full = full(buckets(1));
        var made = moto.named("made");
        moto.create(made, Map.of());
        var changes = List.of(Change.of(made, "CreateBucket"), Change.of(moto.named("never-was"), "PutBucketCors"));

        var incremental = Scanning.collect(Moto.endpoint(), new Extent.Changed(full.estate(), changes), RATE);

        assertThat(incremental.looked()).containsExactly(made);
        assertThat(findings(incremental, made))
                .isEqualTo(findings(full(List.of(made)), made))
                .isNotEmpty();
    }

    @Test
    void a_bucket_that_was_deleted_is_told_once_and_one_that_was_made_anew_is_scanned_anew() throws Exception {
        var names = buckets(3);
        var full = full(names);
        moto.delete(names.get(0));
        moto.delete(names.get(1));
        moto.create(names.get(1), Map.of());
        moto.put(names.get(1), "website", Map.of(), WEBSITE);
        var changes = List.of(
                Change.of(names.get(0), "DeleteBucket"),
                Change.of(names.get(1), "DeleteBucket"),
                Change.of(names.get(1), "CreateBucket"));

        var incremental = Scanning.collect(Moto.endpoint(), new Extent.Changed(full.estate(), changes), RATE);
        var later = Scanning.collect(Moto.endpoint(), new Extent.Changed(incremental.estate(), List.of()), RATE);

        assertThat(incremental.looked()).containsExactlyInAnyOrder(names.get(0), names.get(1));
        assertThat(fate(incremental, names.get(0))).isEqualTo(Fate.DELETED);
        assertThat(findings(incremental, names.get(0)).values())
                .isNotEmpty()
                .allMatch(outcome -> outcome.status() == Status.NOT_APPLICABLE);
        assertThat(findings(incremental, names.get(1)))
                .isEqualTo(findings(full(names.subList(1, 2)), names.get(1)))
                .hasEntrySatisfying(
                        "S3-31", outcome -> assertThat(outcome.status()).isEqualTo(Status.FAIL));
        assertThat(later.looked()).isEmpty();
        assertThat(later.estate().buckets().keySet()).containsExactlyInAnyOrder(names.get(1), names.get(2));
    }

    private List<String> buckets(int count) {
        var names = IntStream.range(0, count).mapToObj(i -> moto.named("i" + i)).toList();
        names.forEach(name -> moto.create(name, Map.of()));
        return names;
    }

    /** Changes one thing of each bucket and puts down which finding must change with it. */
    private List<Change> change(List<String> names, Set<String> expected) {
        var changes = new ArrayList<Change>();
        for (var name : names) {
            switch (changes.size() % 3) {
                case 0 -> changes.add(changed(name, "tagging", TAGGING, "PutBucketTagging"));
                case 1 -> changes.add(changed(name, "website", WEBSITE, "PutBucketWebsite"));
                default -> changes.add(changed(name, "cors", CORS, "PutBucketCors"));
            }
            expected.add(name + List.of(" S3-32", " S3-40", " S3-31").get(changes.size() % 3));
        }
        return changes;
    }

    private Change changed(String bucket, String parameter, String body, String event) {
        moto.put(bucket, parameter, Map.of(), body);
        return Change.of(bucket, event);
    }

    private static Collected full(List<String> names) throws InterruptedException {
        return Scanning.collect(Moto.endpoint(), new Extent.Named(names), RATE);
    }

    private static Set<String> different(Collected one, Collected other) {
        var before = flat(Scanning.judged(one.estate()));
        var after = flat(Scanning.judged(other.estate()));
        var different = new HashSet<String>();
        before.forEach((what, outcome) -> {
            if (!outcome.equals(after.get(what))) {
                different.add(what);
            }
        });
        assertThat(after.keySet()).isEqualTo(before.keySet());
        return different;
    }

    private static Map<String, Outcome> flat(Map<String, Map<String, Outcome>> findings) {
        var flat = new java.util.HashMap<String, Outcome>();
        findings.forEach(
                (bucket, checks) -> checks.forEach((check, outcome) -> flat.put(bucket + " " + check, outcome)));
        return flat;
    }

    private static Map<String, Outcome> findings(Collected collected, String bucket) {
        return Scanning.judged(collected.estate()).getOrDefault(bucket, Map.of());
    }

    private static Fate fate(Collected collected, String bucket) {
        return collected.estate().bucket(bucket).map(BucketSnapshot::fate).orElseThrow();
    }
}
