package dev.headgate.cli.demo;

import java.math.BigDecimal;
import java.util.TreeSet;

/**
 * One pull of a dataset through the whole pipeline, seen from each stage.
 *
 * @param truth what the sample API knows
 * @param figures what the run reports
 * @param raw what a plain count of the committed objects finds
 * @param warehouse what the warehouse holds
 */
record Pull(SampleAdmin.Truth truth, Figures figures, RawRecount raw, WarehouseCount warehouse) {

    /** Prints every figure and every equality that must hold. */
    void hold(Ledger ledger) {
        print(ledger);
        ledger.heading("Rows");
        rows(ledger);
        ledger.heading("Quarantine, by reason: the job and the sample API");
        quarantine(ledger);
        ledger.heading("Sum of amounts");
        sums(ledger);
    }

    private void print(Ledger ledger) {
        ledger.figure("records served by the sample API", truth.served());
        ledger.figure("repeats dropped at ingest", figures.ingestDuplicates());
        ledger.figure("committed to the raw zone", figures.committed());
        ledger.figure("quarantined", figures.quarantinedRows());
        ledger.figure("repeats dropped in the job", figures.jobDuplicates());
        ledger.figure("processed", figures.processed());
        ledger.figure("staged", figures.staged());
        ledger.figure("rows in sales_fact", warehouse.rows());
        ledger.figure("distinct good keys", truth.distinctGoodKeys());
    }

    private void rows(Ledger ledger) {
        ledger.equal("served", truth.served(), "records of the dataset", truth.records());
        ledger.equal(
                "served",
                truth.served(),
                "committed + repeats dropped at ingest",
                figures.committed(),
                figures.ingestDuplicates());
        ledger.equal(
                "repeats dropped at ingest", figures.ingestDuplicates(), "exact repeats served", truth.exactRepeats());
        ledger.equal("committed", figures.committed(), "lines in the raw objects", raw.records());
        ledger.equal(
                "committed",
                figures.committed(),
                "processed + quarantined + repeats dropped in the job",
                figures.processed(),
                figures.quarantinedRows(),
                figures.jobDuplicates());
        ledger.equal(
                "repeats dropped in the job",
                figures.jobDuplicates(),
                "changed repeats served",
                truth.changedRepeats());
        ledger.equal("processed", figures.processed(), "staged", figures.staged());
        ledger.equal("processed", figures.processed(), "rows in sales_fact", warehouse.rows());
        ledger.equal("rows in sales_fact", warehouse.rows(), "distinct good keys", truth.distinctGoodKeys());
    }

    private void quarantine(Ledger ledger) {
        var reasons = new TreeSet<>(truth.spoiled().keySet());
        reasons.addAll(figures.quarantined().keySet());
        for (var reason : reasons) {
            ledger.equal(
                    reason,
                    figures.quarantined().getOrDefault(reason, 0L),
                    "spoiled",
                    truth.spoiled().getOrDefault(reason, 0L));
        }
        ledger.equal("quarantined", figures.quarantinedRows(), "bad lines in the raw objects", raw.bad());
    }

    private void sums(Ledger ledger) {
        BigDecimal sum = truth.sumGood();
        ledger.equal("sample API", sum, "raw objects, recounted", raw.sum());
        ledger.equal("sample API", sum, "processed", figures.processedSum());
        ledger.equal("sample API", sum, "staged", figures.stagedSum());
        ledger.equal("sample API", sum, "sales_fact", warehouse.sum());
    }
}
