package dev.headgate.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.JobReport;
import dev.headgate.contract.RunId;
import dev.headgate.ingest.SourceFailure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadStatementsTest {

    private static final RunId RUN = new RunId("r-20260301-0001");
    private static final String MAPPING = """
            table: sales_fact
            version: 3
            key: [transaction_id]
            latest_by: sale_date
            partition: {column: sale_date, as: dt}
            columns:
              - {name: transaction_id, from: $.id, type: bigint, required: true}
              - {name: sale_date, from: $.transaction_date, type: date, required: true}
              - {name: amount, from: $.amount, type: "decimal(18,2)"}
            load: %s
            """;

    @Test
    void a_merge_loads_in_one_transaction_what_does_not_lose_against_the_table() {
        assertThat(statements("merge"))
                .containsExactly(
                        "LOCK public.sales_fact, staging.sales_fact",
                        "DELETE FROM staging.sales_fact",
                        "COPY staging.sales_fact FROM 's3://processed/processed/_manifests/r-20260301-0001.json' IAM_ROLE 'arn:aws:iam::123456789012:role/copy' FORMAT AS PARQUET MANIFEST",
                        "SELECT COUNT(*) AS staged, SUM(amount) AS amount FROM staging.sales_fact",
                        "DELETE FROM staging.sales_fact USING public.sales_fact AS held WHERE held.transaction_id = sales_fact.transaction_id AND (held.sale_date > sales_fact.sale_date OR (held.sale_date = sales_fact.sale_date AND held.headgate_run_at > TIMESTAMP '2026-03-02 00:00:00.000000'))",
                        "MERGE INTO public.sales_fact USING staging.sales_fact AS staged ON sales_fact.transaction_id = staged.transaction_id WHEN MATCHED THEN UPDATE SET sale_date = staged.sale_date, amount = staged.amount, headgate_run = 'r-20260301-0001', headgate_run_at = TIMESTAMP '2026-03-02 00:00:00.000000' WHEN NOT MATCHED THEN INSERT (transaction_id, sale_date, amount, headgate_run, headgate_run_at) VALUES (staged.transaction_id, staged.sale_date, staged.amount, 'r-20260301-0001', TIMESTAMP '2026-03-02 00:00:00.000000')",
                        "DELETE FROM staging.sales_fact");
    }

    @Test
    void an_append_replaces_the_rows_of_its_own_run() {
        assertThat(statements("append").subList(4, 6))
                .containsExactly(
                        "DELETE FROM public.sales_fact WHERE headgate_run = 'r-20260301-0001'",
                        "INSERT INTO public.sales_fact (transaction_id, sale_date, amount, headgate_run, headgate_run_at) SELECT transaction_id, sale_date, amount, 'r-20260301-0001', TIMESTAMP '2026-03-02 00:00:00.000000' FROM staging.sales_fact");
    }

    @Test
    void an_older_snapshot_does_not_replace_a_newer_one() {
        assertThat(statements("snapshot").subList(4, 6))
                .satisfiesExactly(
                        delete -> assertThat(delete)
                                .isEqualTo(
                                        "DELETE FROM public.sales_fact WHERE headgate_run_at <= TIMESTAMP '2026-03-02 00:00:00.000000'"),
                        insert -> assertThat(insert)
                                .endsWith(
                                        "WHERE NOT EXISTS (SELECT 1 FROM public.sales_fact AS held WHERE held.headgate_run_at > TIMESTAMP '2026-03-02 00:00:00.000000')"));
    }

    @Test
    void the_evidence_is_the_statement_that_publish_asks_for() {
        assertThat(statements("merge").get(LoadStatements.EVIDENCE - 1)).startsWith("SELECT COUNT(*)");
    }

    @Test
    void a_name_that_is_no_identifier_never_gets_into_a_statement() {
        var target = MappingTarget.read(MAPPING.formatted("append"));

        assertThatThrownBy(() -> new LoadTarget(
                        "x; drop table y",
                        target.columns(),
                        target.decimalColumns(),
                        target.key(),
                        target.latestBy(),
                        target.mode()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a name");
        assertThat(LoadStatements.literal("o'brien")).isEqualTo("'o''brien'");
    }

    @Test
    void figures_of_the_warehouse_that_differ_from_the_jobs_are_refused() {
        var report = new JobReport(
                RUN, "sales_fact", 10, 10, 0, Map.of(), Map.of("amount", new BigDecimal("10.50")), List.of(), 1, 1, 1);

        new Evidence(10, Map.of("amount", new BigDecimal("10.5"))).mustEqual(report);
        assertThatThrownBy(() -> new Evidence(9, Map.of("amount", new BigDecimal("10.50"))).mustEqual(report))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("staged 9 rows")
                .hasMessageContaining("10 rows");
        assertThatThrownBy(() -> new Evidence(10, Map.of("amount", new BigDecimal("10.49"))).mustEqual(report))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("amount of 10.49");
    }

    private static List<String> statements(String mode) {
        return new LoadStatements(
                        MappingTarget.read(MAPPING.formatted(mode)), RUN, Instant.parse("2026-03-02T00:00:00Z"))
                .from(
                        "s3://processed/processed/_manifests/r-20260301-0001.json",
                        "arn:aws:iam::123456789012:role/copy");
    }
}
