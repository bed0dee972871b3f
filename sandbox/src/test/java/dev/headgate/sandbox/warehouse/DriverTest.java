package dev.headgate.sandbox.warehouse;

import static dev.headgate.sandbox.warehouse.Warehouse.run;
import static dev.headgate.sandbox.warehouse.Warehouse.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What programs do over the genuine driver: parameters, batches, transactions, cancels. */
class DriverTest {

    private final Connection owner;

    DriverTest() throws SQLException {
        owner = Warehouse.connect("headgate_owner");
        run(owner, "DROP TABLE IF EXISTS public.driver_test");
        run(
                owner,
                "CREATE TABLE public.driver_test (id BIGINT NOT NULL, name VARCHAR(20), price DECIMAL(10,2), seen TIMESTAMP, day DATE)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        owner.close();
    }

    @Test
    void parameters_of_every_kind_go_there_and_come_back() throws Exception {
        try (var insert = owner.prepareStatement("INSERT INTO public.driver_test VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, 7);
            insert.setString(2, "it's a \\ 'test'; --");
            insert.setBigDecimal(3, new BigDecimal("12.30"));
            insert.setTimestamp(4, Timestamp.valueOf("2026-03-01 10:11:12.5"));
            insert.setDate(5, Date.valueOf("2026-03-01"));
            insert.executeUpdate();
        }

        try (var select =
                owner.prepareStatement("SELECT name, price, seen, day FROM public.driver_test WHERE id = ?")) {
            select.setLong(1, 7);
            for (var i = 0; i < 8; i++) {
                try (var rows = select.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("it's a \\ 'test'; --");
                    assertThat(rows.getBigDecimal(2)).isEqualByComparingTo("12.30");
                    assertThat(rows.getTimestamp(3)).isEqualTo(Timestamp.valueOf("2026-03-01 10:11:12.5"));
                    assertThat(rows.getDate(4)).isEqualTo(Date.valueOf("2026-03-01"));
                }
            }
        }
    }

    @Test
    void a_null_parameter_is_null() throws Exception {
        try (var insert = owner.prepareStatement("INSERT INTO public.driver_test (id, name) VALUES (?, ?)")) {
            insert.setLong(1, 8);
            insert.setNull(2, Types.VARCHAR);
            insert.executeUpdate();
        }

        assertThat(value(owner, "SELECT NVL(name, 'nothing') FROM public.driver_test"))
                .isEqualTo("nothing");
    }

    @Test
    void a_batch_of_a_thousand_is_one_transaction() throws Exception {
        owner.setAutoCommit(false);
        try (var insert = owner.prepareStatement("INSERT INTO public.driver_test (id, name) VALUES (?, ?)")) {
            for (var i = 0; i < 1_000; i++) {
                insert.setLong(1, i);
                insert.setString(2, "row " + i);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(1_000);
        }
        owner.commit();

        assertThat(value(owner, "SELECT COUNT(*) FROM public.driver_test")).isEqualTo("1000");
    }

    @Test
    void a_batch_with_a_bad_row_leaves_nothing_after_rollback() throws Exception {
        owner.setAutoCommit(false);
        try (var insert = owner.prepareStatement("INSERT INTO public.driver_test (id, name) VALUES (?, ?)")) {
            insert.setLong(1, 1);
            insert.setString(2, "good");
            insert.addBatch();
            insert.setLong(1, 2);
            insert.setString(2, "much too long for the column");
            insert.addBatch();
            assertThatThrownBy(insert::executeBatch)
                    .isInstanceOf(BatchUpdateException.class)
                    .hasFieldOrPropertyWithValue("SQLState", "22001");
        }
        owner.rollback();

        assertThat(value(owner, "SELECT COUNT(*) FROM public.driver_test")).isEqualTo("0");
    }

    @Test
    void rows_are_fetched_in_portions() throws Exception {
        run(owner, "INSERT INTO public.driver_test (id) SELECT generate_series(1, 5000)");
        owner.setAutoCommit(false);

        try (var statement = owner.createStatement()) {
            statement.setFetchSize(100);
            try (var rows = statement.executeQuery("SELECT id FROM public.driver_test ORDER BY id")) {
                var count = 0;
                while (rows.next()) {
                    count++;
                    assertThat(rows.getLong(1)).isEqualTo(count);
                }
                assertThat(count).isEqualTo(5000);
            }
        }
    }

    @Test
    void errors_keep_their_code_and_the_session_goes_on() throws Exception {
        assertThatThrownBy(() -> run(owner, "SELECT * FROM public.not_there"))
                .hasMessageContaining("not_there")
                .hasFieldOrPropertyWithValue("SQLState", "42P01");
        assertThatThrownBy(() -> run(owner, "UNLOAD ('select 1') TO 's3://b/k' IAM_ROLE default"))
                .hasMessageContaining("UNLOAD is not simulated")
                .hasFieldOrPropertyWithValue("SQLState", "0A000");

        assertThat(value(owner, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void several_statements_in_one_text_run_in_order() throws Exception {
        run(
                owner,
                "CREATE TABLE public.twins (a INT) DISTSTYLE ALL; INSERT INTO public.twins VALUES (1), (2); DROP TABLE"
                        + " public.twins; INSERT INTO public.driver_test (id) VALUES (5)");

        assertThat(value(owner, "SELECT id FROM public.driver_test")).isEqualTo("5");
    }

    @Test
    void a_cancel_stops_a_running_query() throws Exception {
        try (var statement = owner.createStatement()) {
            var query = CompletableFuture.supplyAsync(() -> {
                try {
                    return statement.execute("SELECT pg_sleep(60)");
                } catch (SQLException e) {
                    throw new IllegalStateException(e.getSQLState(), e);
                }
            });
            awaitRunning("SELECT pg_sleep");

            statement.cancel();

            assertThatThrownBy(() -> query.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("57014");
        }
        assertThat(value(owner, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void a_cancel_stops_a_copy_that_would_never_end() throws Exception {
        try (var statement = owner.createStatement()) {
            var copy = CompletableFuture.supplyAsync(() -> {
                try {
                    return statement.execute(
                            "COPY public.driver_test FROM 's3://endless/rows' IAM_ROLE default JSON 'auto'");
                } catch (SQLException e) {
                    throw new IllegalStateException(e.getSQLState(), e);
                }
            });
            awaitRunning("copy public.driver_test");

            statement.cancel();

            assertThatThrownBy(() -> copy.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("57014");
        }
        assertThat(value(owner, "SELECT COUNT(*) FROM public.driver_test")).isEqualTo("0");
    }

    @Test
    void a_client_that_vanishes_leaves_nothing_of_its_transaction() throws Exception {
        try (var cable = new Cable(Warehouse.one().ports.warehouse())) {
            var url = Warehouse.one().proxy.url().replaceFirst(":\\d+/", ":" + cable.port() + "/");
            var vanishing =
                    DriverManager.getConnection(url, "headgate_owner", Warehouse.PASSWORDS.get("headgate_owner"));
            vanishing.setAutoCommit(false);
            run(vanishing, "INSERT INTO public.driver_test (id) VALUES (1)");
        }

        owner.setAutoCommit(false);
        run(owner, "LOCK public.driver_test");
        assertThat(value(owner, "SELECT COUNT(*) FROM public.driver_test")).isEqualTo("0");
        owner.rollback();
    }

    @Test
    void settings_that_only_redshift_knows_are_kept_in_the_session() throws Exception {
        run(owner, "SET query_group TO 'analytics'");
        run(owner, "SET wlm_query_slot_count TO 3");

        assertThat(value(owner, "SHOW query_group")).isEqualTo("analytics");
        assertThat(value(owner, "SHOW wlm_query_slot_count")).isEqualTo("3");
        run(owner, "RESET query_group");
        assertThat(value(owner, "SHOW query_group")).isEqualTo("unset");
    }

    private static void awaitRunning(String start) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try (var admin = Warehouse.connect(WarehouseProxy.ADMIN)) {
            var running =
                    "SELECT COUNT(*) FROM pg_stat_activity WHERE query LIKE '" + start + "%' AND state = 'active'";
            while (!value(admin, running).equals("1")) {
                assertThat(System.nanoTime())
                        .as("the query to cancel never ran")
                        .isLessThan(deadline);
            }
        }
    }
}
