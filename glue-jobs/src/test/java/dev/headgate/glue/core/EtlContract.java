package dev.headgate.glue.core;

import static dev.headgate.glue.core.Lake.RUN;
import static dev.headgate.glue.core.Sales.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.headgate.contract.Keys;
import dev.headgate.contract.RunId;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run does, whatever spreads its work. */
public abstract class EtlContract extends ProtectionContract {

    @Test
    void objects_become_a_file_a_day_with_a_manifest_and_a_report() throws IOException {
        lake.object("a-000", sale(3, "2026-03-02", "1.005"), sale(1, "2026-03-01", "\"10\""));
        lake.object("b-000", sale(2, "2026-03-01", "0.50"), "", sale(4, "2026-03-01", "2"));

        run(Mappings.SALES);

        var first = Keys.processedObject("sales_fact", "dt=2026-03-01", RUN, 0);
        var second = Keys.processedObject("sales_fact", "dt=2026-03-02", RUN, 0);
        assertThat(lake.keys("processed/parquet/")).containsExactly(first, second);
        assertThat(lake.rows(first)).extracting(row -> row.get(0)).containsExactly("1", "2", "4");
        assertThat(lake.rows(second)).extracting(row -> row.get(3)).containsExactly("101");
        assertThat(lake.manifest().entries()).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.url()).endsWith("/processed-zone/" + first);
            assertThat(entry.mandatory()).isTrue();
            assertThat(entry.meta().contentLength()).isEqualTo(lake.bytes(first).length);
        });
        var report = lake.report();
        assertThat(report.rowsIn()).isEqualTo(4);
        assertThat(report.rowsOut()).isEqualTo(4);
        assertThat(report.sums()).containsExactly(Map.entry("amount", new BigDecimal("13.51")));
        assertThat(report.objects()).containsExactly(first, second);
        assertThat(report.bytesIn()).isPositive();
    }

    @Test
    void of_rows_with_one_key_the_latest_wins_and_of_ties_the_later_position() throws IOException {
        lake.object("b-000", sale(1, "2026-03-05", "1"), sale(2, "2026-03-01", "2"), sale(2, "2026-03-01", "3"));
        lake.object("a-000", sale(1, "2026-03-04", "4"), sale(2, "2026-03-01", "5"), sale(3, "2026-03-01", "6"));

        run(Mappings.SALES);

        var report = lake.report();
        assertThat(report.rowsOut()).isEqualTo(3);
        assertThat(report.duplicates()).isEqualTo(3);
        assertThat(report.sums()).containsEntry("amount", new BigDecimal("12.00"));
        assertThat(lake.rows(Keys.processedObject("sales_fact", "dt=2026-03-05", RUN, 0)))
                .extracting(row -> row.get(3))
                .containsExactly("100");
    }

    @Test
    void broken_lines_go_to_the_quarantine_with_their_place_and_do_not_disturb_the_next() throws IOException {
        lake.object(
                "a-000",
                sale(1, "2026-03-01", "1"),
                "{\"id\":2,\"cut",
                sale(3, "2026-03-01", "1"),
                sale(4, "2026-03-01", "-1"));
        lake.object("b-000", sale(5, "2026-03-01", "1"));

        run(Mappings.SALES.replace("0.5}", "0.9}"));

        var key = "raw/shop/sales/run=" + RUN + "/a-000.ndjson.gz";
        var offset = sale(1, "2026-03-01", "1").length() + 1;
        assertThat(lake.quarantined())
                .first()
                .isEqualTo(new QuarantinedLine("not_json", key, 2, offset, "{\"id\":2,\"cut"));
        assertThat(lake.quarantined())
                .extracting(QuarantinedLine::reason)
                .containsExactly("not_json", "amount_not_positive");
        assertThat(lake.keys("quarantine/")).containsExactly("quarantine/shop/run=" + RUN + "/00000-a-000.ndjson.gz");
        var report = lake.report();
        assertThat(report.quarantined()).containsOnly(Map.entry("not_json", 1L), Map.entry("amount_not_positive", 1L));
        assertThat(report.rowsIn()).isEqualTo(report.rowsOut() + report.quarantinedRows() + report.duplicates());
    }

    @Test
    void a_rerun_changes_nothing_and_removes_only_what_its_own_run_left() throws IOException {
        lake.object("a-000", sale(1, "2026-03-01", "1"), sale(2, "2026-03-02", "1"), "junk");
        run(Mappings.SALES);
        var before = lake.snapshot();
        var stale = Keys.processedObject("sales_fact", "dt=2025-01-01", RUN, 7);
        var others = Keys.processedObject("sales_fact", "dt=2025-01-01", new RunId(RUN + "-1"), 0);
        lake.processed().put(stale, new byte[] {1});
        lake.processed().put(others, new byte[] {2});
        lake.processed().put(Keys.quarantineFolder(lake.job("").source(), RUN) + "00009-x.ndjson.gz", new byte[] {3});

        run(Mappings.SALES);

        var after = lake.snapshot();
        assertThat(after.remove(others)).isEqualTo("02");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void too_many_bad_rows_stop_the_run_with_the_evidence_and_nothing_else() throws IOException {
        lake.object("a-000", sale(1, "2026-03-01", "1"), sale(2, "2026-03-01", "1"));
        run(Mappings.SALES);
        lake.object("b-000", sale(3, "2026-03-01", "-1"), "junk", "junk", sale(4, "2026-03-01", "1"));

        var failure = catchThrowable(() -> run(Mappings.SALES.replace("0.5}", "0.4}")));

        assertThat(failure)
                .isInstanceOf(JobFailure.class)
                .hasMessageStartingWith("3 of 6 rows of the run " + RUN
                        + " were set aside, a share of 50 %; the mapping stops above 40 %."
                        + " Reasons: not_json 2, amount_not_positive 1.");
        assertThat(lake.quarantined()).hasSize(3);
        assertThat(lake.keys("processed/")).isEmpty();
    }

    @Test
    void a_share_that_just_reaches_the_limit_passes() throws IOException {
        lake.object("a-000", sale(1, "2026-03-01", "1"), "junk");

        run(Mappings.SALES);

        assertThat(lake.report().quarantinedRows()).isEqualTo(1);
    }

    @Test
    void nothing_good_is_a_run_with_an_empty_manifest() throws IOException {
        lake.object("a-000", "junk");

        run(Mappings.SALES.replace("0.5}", "1}"));

        assertThat(lake.manifest().entries()).isEmpty();
        assertThat(lake.report().rowsOut()).isZero();
        assertThat(lake.report().sums()).containsEntry("amount", new BigDecimal("0.00"));
    }

    @Test
    void no_objects_are_a_run_with_an_empty_manifest() throws IOException {
        run(Mappings.SALES);

        assertThat(lake.manifest().entries()).isEmpty();
        assertThat(lake.report().rowsIn()).isZero();
    }

    @Test
    void an_object_of_several_gzip_members_is_read_to_its_end() throws IOException {
        var first = Lake.gzip(sale(1, "2026-03-01", "1") + "\n" + sale(2, "2026-03-01", "1"));
        var second = Lake.gzip("\n" + sale(3, "2026-03-01", "1"));
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        lake.object("a-000", both);

        run(Mappings.SALES);

        assertThat(lake.report().rowsOut()).isEqualTo(3);
    }

    @Test
    void rows_without_a_key_are_all_kept_and_a_number_may_be_the_partition() throws IOException {
        lake.object("a-000", "{\"n\":-5,\"v\":\"x\"}", "{\"n\":-5,\"v\":\"x\"}", "{\"n\":7}");

        run("""
                table: counters
                version: 1
                partition: {column: n, as: bucket}
                columns:
                  - {name: n, from: $.n, type: smallint, required: true}
                  - {name: v, from: $.v, type: varchar(5)}
                load: append
                """);

        var negative = Keys.processedObject("counters", "bucket=-5", RUN, 0);
        assertThat(lake.rows(negative)).containsExactly(List.of("-5", "x"), List.of("-5", "x"));
        assertThat(lake.rows(Keys.processedObject("counters", "bucket=7", RUN, 0)))
                .containsExactly(List.of("7", "-"));
    }

    @Test
    void random_records_come_out_as_an_obvious_second_implementation_says() throws IOException {
        var random = new RandomSales(20260301);
        var expected = new PlainSales();
        for (var object = 0; object < 5; object++) {
            var lines = random.lines(1_000);
            lake.object(object + "-000", lines.toArray(String[]::new));
            expected.take(object + "-000", lines);
        }

        run(Mappings.SALES);

        var rows = lake.report().objects().stream()
                .flatMap(key -> lake.rows(key).stream())
                .toList();
        assertThat(rows)
                .extracting(EtlContract::withIsoDay)
                .containsExactlyInAnyOrderElementsOf(expected.rows.values());
        assertThat(lake.quarantined())
                .extracting(line ->
                        line.object().replaceAll(".*/|\\.ndjson\\.gz", "") + ":" + line.line() + " " + line.reason())
                .containsExactlyInAnyOrderElementsOf(expected.refused);
        assertThat(lake.report().duplicates()).isEqualTo(expected.accepted - expected.rows.size());
        var cents = expected.rows.values().stream()
                .map(row -> new BigInteger(row.get(3)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(lake.report().sums()).containsExactly(Map.entry("amount", new BigDecimal(cents, 2)));
        assertThat(lake.report().quarantined().keySet()).hasSizeGreaterThan(12);
    }

    /** Parquet's example reader shows a day as the number of days since 1970. */
    private static List<String> withIsoDay(List<String> row) {
        var readable = new ArrayList<>(row);
        readable.set(2, LocalDate.ofEpochDay(Long.parseLong(row.get(2))).toString());
        return readable;
    }
}
