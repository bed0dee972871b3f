package dev.headgate.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the transform did with one run: {@code rowsIn = rowsOut + quarantined + duplicates}.
 *
 * @param rowsIn records read from the committed objects
 * @param rowsOut rows written as parquet
 * @param duplicates rows that lost against another row with the same key
 * @param quarantined rows set aside by reason
 * @param sums the exact sum of each decimal column over the rows written
 * @param objects the parquet files, as keys
 * @param bytesIn compressed bytes read
 * @param bytesOut parquet bytes written
 * @param seconds wall time of the job's work
 */
public record JobReport(
        RunId run,
        String table,
        long rowsIn,
        long rowsOut,
        long duplicates,
        Map<String, Long> quarantined,
        Map<String, BigDecimal> sums,
        List<String> objects,
        long bytesIn,
        long bytesOut,
        double seconds) {

    public JobReport {
        quarantined = new TreeMap<>(quarantined);
        sums = new TreeMap<>(sums);
        objects = List.copyOf(objects);
    }

    /** All rows set aside, whatever the reason. */
    public long quarantinedRows() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }
}
