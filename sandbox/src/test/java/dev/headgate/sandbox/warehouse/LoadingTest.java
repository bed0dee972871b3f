package dev.headgate.sandbox.warehouse;

import static dev.headgate.sandbox.warehouse.Warehouse.run;
import static dev.headgate.sandbox.warehouse.Warehouse.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The load of docs/wiring.md: one transaction of COPY into staging and MERGE into the fact table. */
class LoadingTest {

    private final Connection loader;

    LoadingTest() throws SQLException {
        loader = Warehouse.connect("headgate_loader");
        run(loader, "DELETE FROM staging.sales_fact");
        run(loader, "DELETE FROM public.sales_fact");
    }

    @AfterEach
    void disconnect() throws SQLException {
        loader.close();
    }

    @Test
    void two_hundred_thousand_rows_of_a_manifest_are_loaded_and_merged() throws Exception {
        var manifest = sales().file("a.parquet", 1, 120_000, id -> SalesFiles.sale(id, id, "tools"))
                .file("b.parquet", 120_001, 200_000, id -> SalesFiles.sale(id, id, "paper"))
                .manifest("r-1");

        load(manifest, "r-1");

        assertThat(value(loader, "SELECT COUNT(*) FROM public.sales_fact")).isEqualTo("200000");
        assertThat(value(loader, "SELECT SUM(amount) FROM public.sales_fact")).isEqualTo("200001000.00");
        assertThat(value(loader, "SELECT COUNT(*) FROM staging.sales_fact")).isEqualTo("0");
    }

    @Test
    void the_same_load_twice_changes_nothing() throws Exception {
        var manifest = sales().file("c.parquet", 1, 500, id -> SalesFiles.sale(id, id, "tools"))
                .manifest("r-2");
        load(manifest, "r-2");
        var once = value(loader, "SELECT COUNT(*) || ' ' || SUM(amount) FROM public.sales_fact");

        load(manifest, "r-2");

        assertThat(value(loader, "SELECT COUNT(*) || ' ' || SUM(amount) FROM public.sales_fact"))
                .isEqualTo(once);
    }

    @Test
    void a_second_load_amends_and_adds() throws Exception {
        load(
                sales().file("d.parquet", 1, 100, id -> SalesFiles.sale(id, 100, "tools"))
                        .manifest("r-3"),
                "r-3");

        load(
                sales().file("e.parquet", 51, 110, id -> SalesFiles.sale(id, 200, "tools"))
                        .manifest("r-4"),
                "r-4");

        assertThat(value(loader, "SELECT COUNT(*) FROM public.sales_fact")).isEqualTo("110");
        assertThat(value(loader, "SELECT SUM(amount) FROM public.sales_fact")).isEqualTo("170.00");
        assertThat(value(loader, "SELECT COUNT(*) FROM public.sales_fact WHERE headgate_run = 'r-4'"))
                .isEqualTo("60");
    }

    @Test
    void a_rollback_leaves_nothing_of_a_copy() throws Exception {
        var manifest = sales().file("f.parquet", 1, 50, id -> SalesFiles.sale(id, id, "tools"))
                .manifest("r-5");

        loader.setAutoCommit(false);
        run(loader, SalesFiles.copy("staging.sales_fact", manifest));
        assertThat(value(loader, "SELECT COUNT(*) FROM staging.sales_fact")).isEqualTo("50");
        loader.rollback();

        assertThat(value(loader, "SELECT COUNT(*) FROM staging.sales_fact")).isEqualTo("0");
    }

    @Test
    void a_failed_copy_fails_its_whole_transaction() throws Exception {
        var manifest = sales().file("g.parquet", 1, 50, id -> SalesFiles.sale(id, id, "x".repeat(51)))
                .manifest("r-6");
        loader.setAutoCommit(false);
        run(loader, "INSERT INTO staging.sales_fact VALUES (1, 1, '2026-01-01', 1.00, 'tools')");

        assertThatThrownBy(() -> run(loader, SalesFiles.copy("staging.sales_fact", manifest)))
                .hasMessageContaining("String length exceeds DDL length");

        assertThatThrownBy(() -> run(loader, "SELECT 1")).hasFieldOrPropertyWithValue("SQLState", "25P02");
        loader.rollback();
        assertThat(value(loader, "SELECT COUNT(*) FROM staging.sales_fact")).isEqualTo("0");
    }

    @Test
    void the_driver_is_told_how_many_records_were_loaded() throws Exception {
        var manifest = sales().file("h.parquet", 1, 7, id -> SalesFiles.sale(id, id, "tools"))
                .manifest("r-7");

        try (var statement = loader.createStatement()) {
            statement.execute(SalesFiles.copy("staging.sales_fact", manifest) + " COMPUPDATE OFF");

            var told = statement.getWarnings();
            assertThat(told.getMessage()).contains("COMPUPDATE has no effect");
            assertThat(told.getNextWarning().getMessage())
                    .isEqualTo("Load into table 'staging.sales_fact' completed, 7 record(s) loaded successfully.");
        }
        assertThat(value(loader, "SELECT loaded_rows FROM sys_load_history ORDER BY end_time DESC LIMIT 1"))
                .isEqualTo("7");
    }

    private static SalesFiles sales() {
        return new SalesFiles(Warehouse.one().objects);
    }

    private void load(String manifest, String run) throws SQLException, IOException {
        loader.setAutoCommit(false);
        for (var sql : List.of(
                "LOCK public.sales_fact, staging.sales_fact",
                "DELETE FROM staging.sales_fact",
                SalesFiles.copy("staging.sales_fact", manifest),
                "SELECT COUNT(*) AS loaded_rows, SUM(amount) AS amount FROM staging.sales_fact",
                "DELETE FROM staging.sales_fact USING public.sales_fact WHERE staging.sales_fact.transaction_id ="
                        + " public.sales_fact.transaction_id AND staging.sales_fact.sale_date < public.sales_fact.sale_date",
                "MERGE INTO public.sales_fact USING staging.sales_fact AS s ON public.sales_fact.transaction_id ="
                        + " s.transaction_id WHEN MATCHED THEN UPDATE SET customer_id = s.customer_id, sale_date = s.sale_date,"
                        + " amount = s.amount, product_category = s.product_category, headgate_run = '" + run
                        + "', headgate_run_at = SYSDATE WHEN NOT MATCHED THEN INSERT (transaction_id, customer_id, sale_date,"
                        + " amount, product_category, headgate_run, headgate_run_at) VALUES (s.transaction_id, s.customer_id,"
                        + " s.sale_date, s.amount, s.product_category, '" + run + "', SYSDATE)",
                "DELETE FROM staging.sales_fact")) {
            run(loader, sql);
        }
        loader.commit();
        loader.setAutoCommit(true);
    }
}
