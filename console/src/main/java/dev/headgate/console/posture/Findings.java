package dev.headgate.console.posture;

import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.Excerpt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reading what scans found. */
@Service
public class Findings {

    private static final int MOST_POINTS = 1_000;

    private final PostureRecords records;

    Findings(PostureRecords records) {
        this.records = records;
    }

    /** Buckets that are there, by name. */
    public Page<BucketPosture> buckets(BucketCriteria criteria, Part part) {
        return records.buckets(criteria, part);
    }

    /** The bucket of this name, or a refusal that says that no scan saw it. */
    public BucketDetail bucket(String name) {
        return records.bucket(name)
                .orElseThrow(() -> Refusal.notFound("No scan saw a bucket '" + Excerpt.of(name) + "'."));
    }

    /** Findings of buckets that are there, by bucket and check. */
    public Page<FindingRecord> list(FindingCriteria criteria, Part part) {
        return records.findings(criteria, part);
    }

    /** What scans since then came to, the newest first. */
    public List<TrendPoint> trend(Instant since, Optional<String> account) {
        return records.trend(since, account, MOST_POINTS);
    }
}
