package dev.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PullTest {

    private static final String COUNTS = """
            {"ingested":{"committed":4,"duplicates":1},
             "transformed":{"processed":2,"duplicates":1,"quarantined":{"amount_not_positive":1},"sums":{"amount":1234.50}},
             "loaded":{"staged":2,"sums":{"amount":1234.50}}}""";
    private static final String TRUTH = """
            {"records":5,"served":5,"exact_repeats":1,"changed_repeats":1,"distinct_good_keys":2,"sum_good":"1234.50",
             "spoiled":{"amount_not_positive":1},"id_from":1,"id_to":5}""";

    private final StringWriter text = new StringWriter();
    private final Ledger ledger = new Ledger(new PrintWriter(text, true));

    @Test
    void a_pull_that_lost_nothing_shows_no_difference() {
        pull(COUNTS, TRUTH, 2).hold(ledger);

        assertThat(ledger.differences()).isZero();
        assertThat(text.toString())
                .contains("served 5 = 5 committed + repeats dropped at ingest")
                .contains("committed 4 = 4 processed + quarantined + repeats dropped in the job")
                .contains("amount_not_positive 1 = 1 spoiled")
                .contains("sample API 1,234.50 = 1,234.50 staged")
                .doesNotContain("≠");
    }

    @Test
    void a_lost_row_and_a_lost_cent_are_each_told() {
        pull(
                        COUNTS.replace(
                                "\"staged\":2,\"sums\":{\"amount\":1234.50}",
                                "\"staged\":2,\"sums\":{\"amount\":1234.49}"),
                        TRUTH,
                        1)
                .hold(ledger);

        assertThat(ledger.differences()).isEqualTo(3);
        assertThat(text.toString())
                .contains("processed 2 ≠ 1 rows in sales_fact")
                .contains("rows in sales_fact 1 ≠ 2 distinct good keys")
                .contains("sample API 1,234.50 ≠ 1,234.49 staged");
    }

    @Test
    void a_reason_that_only_one_side_knows_is_a_difference() {
        pull(COUNTS.replace("amount_not_positive", "amount_missing"), TRUTH, 2).hold(ledger);

        assertThat(text.toString())
                .contains("amount_missing 1 ≠ 0 spoiled")
                .contains("amount_not_positive 0 ≠ 1 spoiled");
    }

    @Test
    void a_run_without_figures_equals_nothing() {
        pull("{}", TRUTH, 2).hold(ledger);

        assertThat(ledger.differences()).isGreaterThan(5);
    }

    private static Pull pull(String counts, String truth, long inWarehouse) {
        var raw = new RawRecount();
        raw.add(record(1, "1000.00", 1));
        raw.add(record(1, "1000.25", 2));
        raw.add(record(2, "234.25", 1));
        raw.add(record(3, "0", 1));
        return new Pull(
                SampleAdmin.Truth.of(Json.mapper().readTree(truth)),
                Figures.of(Json.mapper().readTree(counts)),
                raw,
                new WarehouseCount(inWarehouse, new BigDecimal("1234.50")));
    }

    private static String record(int id, String amount, int day) {
        return "{\"id\":" + id + ",\"customer\":{\"id\":7},\"transaction_date\":\"2026-03-0" + day
                + "T10:00:00Z\",\"amount\":" + amount + ",\"product\":{\"category\":\"Garden\"}}";
    }
}
