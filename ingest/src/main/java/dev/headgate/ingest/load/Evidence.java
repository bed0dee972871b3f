package dev.headgate.ingest.load;

import dev.headgate.contract.JobReport;
import dev.headgate.ingest.SourceFailure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The figures that the warehouse computed over what COPY loaded. */
public record Evidence(long staged, Map<String, BigDecimal> sums) {

    public Evidence {
        sums = new TreeMap<>(sums);
    }

    /** Nothing was loaded. */
    public static Evidence none() {
        return new Evidence(0, Map.of());
    }

    /** Throws a sentence when the warehouse counted anything else than the job wrote. */
    public void mustEqual(JobReport report) {
        if (staged != report.rowsOut()) {
            throw different(report, staged + " rows", report.rowsOut() + " rows");
        }
        if (staged == 0) {
            return;
        }
        report.sums().forEach((column, written) -> {
            var sum = sums.getOrDefault(column, BigDecimal.ZERO);
            if (sum.compareTo(written) != 0) {
                throw different(report, column + " of " + sum.toPlainString() + " in all", written.toPlainString());
            }
        });
    }

    private static SourceFailure different(JobReport report, String found, String expected) {
        return new SourceFailure("The warehouse staged " + found + " for run " + report.run() + " where the job wrote "
                + expected + " for table " + report.table()
                + ". Compare the run's COPY manifest with its files and retry the run: its rows are replaced.");
    }
}
