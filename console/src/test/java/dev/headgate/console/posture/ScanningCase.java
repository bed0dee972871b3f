package dev.headgate.console.posture;

import dev.headgate.console.testing.ConsoleTest;
import dev.headgate.console.testing.FakeBuckets;
import dev.headgate.console.testing.FakeEvents;
import dev.headgate.console.testing.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Scans over a real database, in a transaction that nobody else sees. */
@ConsoleTest
@Transactional
abstract class ScanningCase {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String ACCOUNT = "111122223333";
    static final String RAW = "headgate-scanning-raw-" + ACCOUNT;
    static final String OTHER = "scanning-other";
    static final Part ALL = new Part(Optional.empty(), 200);

    final FakeBuckets aws = new FakeBuckets();
    final FakeEvents events = new FakeEvents();
    final MovingClock clock = new MovingClock(NOON);
    final PostureSettings settings = new PostureSettings(Duration.ofDays(1), null, List.of(), null, 50, 8);

    @Autowired
    ScanStore scans;

    @Autowired
    PostureStore store;

    @Autowired
    PostureRecords records;

    @Autowired
    JdbcClient sql;

    Scanning scanning() {
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

    FindingRecord finding(String bucket, String check) {
        var where = new FindingCriteria.Where(Set.of(bucket), Set.of(), Set.of());
        var criteria =
                new FindingCriteria(Set.of(), Set.of(), Set.of(check), where, Optional.empty(), Optional.empty());
        return records.findings(criteria, ALL).items().getFirst();
    }

    Scan last(ScanState state) {
        return scans.last(ScanExtent.FULL, state).orElseThrow();
    }

    /** How many rows there are of what is kept. */
    String rows() {
        return sql.sql(
                        "select (select count(*) from posture_finding) || ' ' || (select count(*) from posture_finding_past)"
                                + " || ' ' || (select count(*) from posture_snapshot)")
                .query(String.class)
                .single();
    }
}
