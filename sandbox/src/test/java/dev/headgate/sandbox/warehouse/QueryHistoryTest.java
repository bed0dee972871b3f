package dev.headgate.sandbox.warehouse;

import static dev.headgate.sandbox.warehouse.Warehouse.run;
import static dev.headgate.sandbox.warehouse.Warehouse.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every statement leaves a row in sys_query_history: whose it was, how it ended, and no secret in it. */
class QueryHistoryTest {

    @Test
    void a_query_is_written_down_with_its_rows() throws Exception {
        try (var owner = Warehouse.connect("headgate_owner")) {
            value(owner, "SELECT 'history one' UNION SELECT 'two'");
        }

        eventually("SELECT success 2", "history one", "query_type || ' ' || status || ' ' || returned_rows");
    }

    @Test
    void a_failed_statement_is_written_down_with_its_error() throws Exception {
        try (var owner = Warehouse.connect("headgate_owner")) {
            assertThatThrownBy(() -> run(owner, "SELECT 'history failed' FROM public.no_such_table"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(
                            () -> run(owner, "COPY public.no_such FROM 's3://history/copy' IAM_ROLE default PARQUET"))
                    .isInstanceOf(SQLException.class);
        }

        eventually(
                "failed relation \"public.no_such_table\" does not exist",
                "history failed",
                "status || ' ' || error_message");
        eventually(
                "COPY Cannot COPY into nonexistent table public.no_such",
                "s3://history/copy",
                "query_type || ' ' || error_message");
    }

    @Test
    void a_password_is_not_written_down() throws Exception {
        try (var admin = Warehouse.connect(WarehouseProxy.ADMIN)) {
            run(admin, "CREATE USER history_user PASSWORD 'Sup3rSecret'");
        }

        eventually("CREATE USER history_user PASSWORD '***'", "history_user PASS", "query_text");
    }

    @Test
    void a_user_sees_own_queries_only_and_the_console_sees_all() throws Exception {
        try (var owner = Warehouse.connect("headgate_owner")) {
            value(owner, "SELECT 'history of the owner'");
        }
        eventually("headgate_owner", "history of the owner", "(SELECT usename FROM pg_user WHERE usesysid = user_id)");

        try (var loader = Warehouse.connect("headgate_loader")) {
            assertThat(value(
                            loader,
                            "SELECT COUNT(*) FROM sys_query_history WHERE query_text LIKE '%history of the owner%'"
                                    + " AND user_id <> (SELECT usesysid FROM pg_user WHERE usename = current_user)"))
                    .isEqualTo("0");
        }
    }

    private static void eventually(String awaited, String text, String column) throws SQLException {
        var query = "SELECT " + column + " FROM sys_query_history WHERE query_text LIKE '%" + text
                + "%' AND query_text NOT LIKE '%sys_query_history%' ORDER BY query_id LIMIT 1";
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try (var console = Warehouse.connect("headgate_console")) {
            var found = value(console, query);
            while (!found.equals(awaited) && System.nanoTime() < deadline) {
                found = value(console, query);
            }
            assertThat(found).isEqualTo(awaited);
        }
    }
}
