package dev.headgate.glue.core;

import dev.headgate.contract.Keys;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why a run with too many bad rows was stopped. */
final class QuarantineShare {

    private static final int TOP = 5;
    private static final MathContext DIGITS = new MathContext(3);

    private QuarantineShare() {}

    static String sentence(EtlJob job, Tally tally, BigDecimal limit) {
        var share = BigDecimal.valueOf(tally.quarantinedRows()).divide(BigDecimal.valueOf(tally.rows()), DIGITS);
        var reasons = tally.quarantined().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
        return tally.quarantinedRows() + " of " + tally.rows() + " rows of the run " + job.runId()
                + " were set aside, a share of " + percent(share) + "; the mapping stops above " + percent(limit)
                + ". Reasons: " + reasons + ". Nothing was loaded; the rows lie in "
                + Keys.quarantineFolder(job.source(), job.run())
                + ". Correct the source or the mapping, or raise stop_above, and retry the run.";
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
