package dev.headgate.console.runs;

import dev.headgate.contract.JobReport;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunReport;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures of each stage that a run got through, each taken from what that stage wrote.
 *
 * @param ingested absent when nothing was committed to the raw zone
 * @param transformed absent when the job did not finish
 * @param loaded absent when the run was not published
 */
public record RunCounts(Optional<Ingested> ingested, Optional<Transformed> transformed, Optional<Loaded> loaded) {

    /** Records in the raw manifest, and exact repeats dropped before it. */
    public record Ingested(long committed, long duplicates) {}

    /** Rows written as parquet, rows that lost against another with their key, rows quarantined, and the sums over the rows written. */
    public record Transformed(
            long processed, long duplicates, Map<String, Long> quarantined, Map<String, BigDecimal> sums) {
        public Transformed {
            quarantined = new TreeMap<>(quarantined);
            sums = new TreeMap<>(sums);
        }
    }

    /** Rows that COPY loaded, and the same sums as the warehouse computed them. */
    public record Loaded(long staged, Map<String, BigDecimal> sums) {
        public Loaded {
            sums = new TreeMap<>(sums);
        }
    }

    /** Records in the raw manifest. */
    public Optional<Long> committed() {
        return ingested.map(Ingested::committed);
    }

    /** Rows quarantined for any reason. */
    public Optional<Long> quarantined() {
        return transformed.map(rows ->
                rows.quarantined().values().stream().mapToLong(Long::longValue).sum());
    }

    /** Rows that COPY loaded. */
    public Optional<Long> staged() {
        return loaded.map(Loaded::staged);
    }

    /** All stages, from the report of a run that was published. */
    public static RunCounts of(RunReport report) {
        return new RunCounts(
                Optional.of(new Ingested(report.committed(), report.ingestDuplicates())),
                Optional.of(new Transformed(
                        report.processed(), report.jobDuplicates(), report.quarantined(), report.processedSums())),
                Optional.of(new Loaded(report.staged(), report.stagedSums())));
    }

    /** What there is of a run that was not published. */
    public static RunCounts of(Optional<RawManifest> manifest, Optional<JobReport> job) {
        return new RunCounts(
                manifest.map(raw -> new Ingested(raw.rows(), raw.duplicates())),
                job.map(done -> new Transformed(done.rowsOut(), done.duplicates(), done.quarantined(), done.sums())),
                Optional.empty());
    }
}
