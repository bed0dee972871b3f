package dev.headgate.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The published outcome of a run: the figures of each stage beside each other, taken from what that stage wrote.
 *
 * @param committed records in the raw manifest
 * @param ingestDuplicates exact repeats that the ingest dropped
 * @param processed rows written as parquet
 * @param jobDuplicates rows that lost against another row with the same key
 * @param quarantined rows set aside by reason
 * @param processedSums exact sums of the decimal columns over the rows written
 * @param staged rows that COPY loaded into staging
 * @param stagedSums the same sums as the warehouse computed them over staging
 */
public record RunReport(
        RunId run,
        int attempt,
        SourceId source,
        String table,
        long committed,
        long ingestDuplicates,
        long processed,
        long jobDuplicates,
        Map<String, Long> quarantined,
        Map<String, BigDecimal> processedSums,
        long staged,
        Map<String, BigDecimal> stagedSums,
        List<Drift> drift,
        long throttledMs,
        Instant publishedAt) {

    public RunReport {
        quarantined = new TreeMap<>(quarantined);
        processedSums = new TreeMap<>(processedSums);
        stagedSums = new TreeMap<>(stagedSums);
        drift = List.copyOf(drift);
    }
}
