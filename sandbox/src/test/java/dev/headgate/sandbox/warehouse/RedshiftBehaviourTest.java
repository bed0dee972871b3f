package dev.headgate.sandbox.warehouse;

import static dev.headgate.sandbox.warehouse.Warehouse.run;
import static dev.headgate.sandbox.warehouse.Warehouse.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where Redshift does something else than PostgreSQL, the warehouse does what Redshift does. */
class RedshiftBehaviourTest {

    private final Connection owner;

    RedshiftBehaviourTest() throws SQLException {
        owner = Warehouse.connect("headgate_owner");
        run(owner, "DROP TABLE IF EXISTS public.behaviour CASCADE");
        run(
                owner,
                "CREATE TABLE public.behaviour (id BIGINT NOT NULL ENCODE az64, kind VARCHAR(10) DISTKEY, amount DECIMAL(10,2),"
                        + " PRIMARY KEY (id)) DISTSTYLE KEY COMPOUND SORTKEY (kind, id)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        owner.close();
    }

    @Test
    void a_primary_key_is_recorded_and_not_enforced() throws Exception {
        run(owner, "INSERT INTO public.behaviour VALUES (1, 'a', 1.00), (1, 'b', 2.00)");

        assertThat(value(owner, "SELECT COUNT(*) FROM public.behaviour WHERE id = 1"))
                .isEqualTo("2");
    }

    @Test
    void not_null_is_enforced() {
        assertThatThrownBy(() -> run(owner, "INSERT INTO public.behaviour (kind) VALUES ('a')"))
                .hasFieldOrPropertyWithValue("SQLState", "23502");
    }

    @Test
    void the_design_of_a_table_can_be_read_back() throws Exception {
        run(owner, "INSERT INTO public.behaviour VALUES (1, 'a', 1.00)");
        run(owner, "ANALYZE public.behaviour");

        try (var admin = Warehouse.connect(WarehouseProxy.ADMIN)) {
            var info = " FROM svv_table_info WHERE \"table\" = 'behaviour'";
            eventually(
                    admin,
                    "KEY(kind) kind 2 1",
                    "SELECT diststyle || ' ' || sortkey1 || ' ' || sortkey_num || ' ' || tbl_rows" + info);
            assertThat(value(admin, "SELECT unsorted" + info)).isEqualTo("null");
            run(owner, "ALTER TABLE public.behaviour ALTER SORTKEY (id)");
            assertThat(value(admin, "SELECT sortkey1" + info)).isEqualTo("id");
        }
    }

    @Test
    void the_columns_of_a_key_can_be_read_by_anybody() throws Exception {
        assertThat(value(owner, "SELECT sortkey FROM pg_table_def WHERE tablename = 'behaviour' AND \"column\" = 'id'"))
                .isEqualTo("2");
    }

    @Test
    void a_truncate_commits_what_was_open() throws Exception {
        run(owner, "INSERT INTO public.behaviour VALUES (1, 'a', 1.00)");
        owner.setAutoCommit(false);
        run(owner, "TRUNCATE public.behaviour");
        owner.rollback();

        assertThat(value(owner, "SELECT COUNT(*) FROM public.behaviour")).isEqualTo("0");
    }

    @Test
    void two_transactions_that_change_one_row_do_not_both_win() throws Exception {
        run(owner, "INSERT INTO public.behaviour VALUES (1, 'a', 1.00)");
        try (var other = Warehouse.connect("headgate_owner")) {
            owner.setAutoCommit(false);
            assertThat(value(owner, "SELECT COUNT(*) FROM public.behaviour")).isEqualTo("1");
            run(other, "UPDATE public.behaviour SET amount = 5");

            assertThatThrownBy(() -> run(owner, "UPDATE public.behaviour SET amount = amount + 1"))
                    .hasFieldOrPropertyWithValue("SQLState", "40001");
            owner.rollback();
        }
    }

    @Test
    void a_materialized_view_refreshes_itself_when_its_table_changes() throws Exception {
        run(
                owner,
                "CREATE MATERIALIZED VIEW public.behaviour_mv BACKUP NO DISTSTYLE EVEN AUTO REFRESH YES AS SELECT kind,"
                        + " SUM(amount) AS total FROM public.behaviour GROUP BY kind");

        run(owner, "INSERT INTO public.behaviour VALUES (1, 'a', 1.00), (2, 'a', 2.50)");

        eventually(owner, "3.50", "SELECT total FROM public.behaviour_mv WHERE kind = 'a'");
        eventually(owner, "f", "SELECT is_stale FROM svv_mv_info WHERE name = 'behaviour_mv'");
    }

    @Test
    void a_materialized_view_without_auto_refresh_waits_to_be_told() throws Exception {
        run(
                owner,
                "CREATE MATERIALIZED VIEW public.behaviour_mv AUTO REFRESH NO AS SELECT COUNT(*) AS n FROM public.behaviour");
        run(owner, "INSERT INTO public.behaviour VALUES (1, 'a', 1.00)");
        eventually(owner, "t", "SELECT is_stale FROM svv_mv_info WHERE name = 'behaviour_mv'");
        assertThat(value(owner, "SELECT n FROM public.behaviour_mv")).isEqualTo("0");

        run(owner, "REFRESH MATERIALIZED VIEW public.behaviour_mv");

        assertThat(value(owner, "SELECT n FROM public.behaviour_mv")).isEqualTo("1");
    }

    @Test
    void functions_of_redshift_compute_what_redshift_computes() throws Exception {
        assertThat(value(owner, "SELECT DATEDIFF(month, '2026-01-31', '2026-03-01')"))
                .isEqualTo("2");
        assertThat(value(owner, "SELECT DATEDIFF(hour, '2026-01-01 00:59:00', '2026-01-01 02:01:00')"))
                .isEqualTo("2");
        assertThat(value(owner, "SELECT DATEADD(month, 1, DATE '2026-01-31')::date"))
                .isEqualTo("2026-02-28");
        assertThat(value(owner, "SELECT CONVERT_TIMEZONE('UTC', 'Europe/Berlin', TIMESTAMP '2026-07-01 10:00:00')"))
                .startsWith("2026-07-01 12:00:00");
        assertThat(value(owner, "SELECT DECODE(NULL, NULL, 'none', 'some')")).isEqualTo("none");
        assertThat(value(owner, "SELECT LEN('héé') || NVL2(NULL, 'a', 'b')")).isEqualTo("3b");
        assertThat(value(owner, "SELECT DATEDIFF(second, GETDATE(), SYSDATE) < 5"))
                .isEqualTo("t");
        assertThat(value(
                        owner,
                        "SELECT LISTAGG(x, ',') WITHIN GROUP (ORDER BY x DESC) FROM (SELECT 1 AS x UNION SELECT 2) q"))
                .isEqualTo("2,1");
        assertThat(value(owner, "SELECT TOP 1 x FROM (SELECT 1 AS x UNION SELECT 2) q ORDER BY x DESC"))
                .isEqualTo("2");
    }

    @Test
    void upkeep_statements_are_taken() throws Exception {
        run(owner, "VACUUM FULL public.behaviour TO 99 PERCENT");
        run(owner, "VACUUM SORT ONLY public.behaviour");
        run(owner, "ANALYZE public.behaviour PREDICATE COLUMNS");

        assertThat(value(owner, "SELECT COUNT(*) FROM public.behaviour")).isEqualTo("0");
    }

    @Test
    void rights_are_as_the_migrations_give_them() throws Exception {
        try (var loader = Warehouse.connect("headgate_loader");
                var console = Warehouse.connect("headgate_console")) {
            assertThat(value(console, "SELECT COUNT(*) >= 0 FROM public.daily_sales_mv"))
                    .isEqualTo("t");
            denied(console, "DELETE FROM public.sales_fact");
            denied(console, "SELECT * FROM staging.sales_fact");
            denied(console, "CREATE TABLE public.mine (a INT)");
            denied(loader, "TRUNCATE staging.sales_fact");
            denied(loader, "DROP TABLE public.sales_fact");
            denied(loader, "SELECT * FROM svv_table_info");
            denied(loader, "ALTER TABLE public.sales_fact ADD PRIMARY KEY (customer_id)");
            denied(loader, "SELECT * FROM redshift.load_errors");
            assertThat(value(console, "SELECT COUNT(*) >= 0 FROM svv_table_info"))
                    .isEqualTo("t");
            assertThat(value(console, "SELECT databasename FROM svv_external_schemas WHERE schemaname = 'lake'"))
                    .isEqualTo("headgate_sandbox_lake");
            assertThatThrownBy(() -> run(console, "SELECT * FROM lake.sales"))
                    .hasMessageContaining("External tables are not simulated");
        }
    }

    @Test
    void an_external_schema_that_was_dropped_can_become_a_plain_one() throws Exception {
        run(
                owner,
                "CREATE EXTERNAL SCHEMA lake_two FROM DATA CATALOG DATABASE 'x' IAM_ROLE default CREATE EXTERNAL DATABASE IF NOT EXISTS");
        assertThatThrownBy(() -> run(owner, "SELECT * FROM lake_two.t")).hasMessageContaining("not simulated");

        run(owner, "DROP SCHEMA lake_two");
        run(owner, "CREATE SCHEMA lake_two");
        run(owner, "CREATE TABLE lake_two.t (a INT)");

        assertThat(value(owner, "SELECT COUNT(*) FROM lake_two.t")).isEqualTo("0");
        run(owner, "DROP SCHEMA lake_two CASCADE");
    }

    @Test
    void migrating_again_changes_nothing() throws Exception {
        var applied = "SELECT COUNT(*) FROM headgate.flyway_schema_history";
        var before = value(owner, applied);

        new WarehouseMigrations(Warehouse.one().home, Warehouse.one().proxy.url(), Warehouse.PASSWORDS)
                .run(Warehouse.PLACEHOLDERS);

        assertThat(value(owner, applied)).isEqualTo(before);
    }

    private static void denied(Connection connection, String sql) {
        assertThatThrownBy(() -> run(connection, sql)).as(sql).hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    private static void eventually(Connection connection, String awaited, String query) throws SQLException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var found = value(connection, query);
        while (!found.equals(awaited) && System.nanoTime() < deadline) {
            found = value(connection, query);
        }
        assertThat(found).isEqualTo(awaited);
    }
}
