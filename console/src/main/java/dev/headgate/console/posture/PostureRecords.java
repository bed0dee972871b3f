package dev.headgate.console.posture;

import dev.headgate.console.platform.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reading what is kept of posture. */
public interface PostureRecords {

    /** Buckets that are there, by name. */
    Page<BucketPosture> buckets(BucketCriteria criteria, Part part);

    /** The bucket of this name, or the last one that had it. */
    Optional<BucketDetail> bucket(String name);

    /** Findings of buckets that are there, by bucket and check. */
    Page<FindingRecord> findings(FindingCriteria criteria, Part part);

    /** What scans since then came to, the newest first; of one account when it is named. */
    List<TrendPoint> trend(Instant since, Optional<String> account, int most);
}
