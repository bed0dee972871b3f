package dev.headgate.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.sandbox.Children;
import dev.headgate.sandbox.FreePorts;
import dev.headgate.sandbox.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    private Path state;

    @Test
    void durability_is_on_and_both_databases_are_there() throws Exception {
        try (var children = new Children(home());
                var server = new PostgresServer(home(), FreePorts.take(), children)) {
            server.start();

            assertThat(value(server.url(PostgresServer.ANALYTICS), "show fsync"))
                    .isEqualTo("on");
            assertThat(value(server.url(PostgresServer.ANALYTICS), "show synchronous_commit"))
                    .isEqualTo("on");
            assertThat(value(server.url(PostgresServer.ANALYTICS), "show listen_addresses"))
                    .isEqualTo("127.0.0.1");
            assertThat(value(
                            server.url(PostgresServer.CONSOLE),
                            "select pg_get_userbyid(datdba) from pg_database where datname = 'console'"))
                    .isEqualTo("headgate");
        }
    }

    @Test
    void what_was_committed_survives_a_kill_of_the_server() throws Exception {
        try (var children = new Children(home())) {
            var first = new PostgresServer(home(), FreePorts.take(), children);
            first.start();
            execute(first, "create table kept as select generate_series(1, 1000) as n");
            var pid = Long.parseLong(Files.readAllLines(state.resolve("data/postgres/postmaster.pid"))
                    .getFirst());
            var killed = ProcessHandle.of(pid).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get(20, TimeUnit.SECONDS);

            try (var second = new PostgresServer(home(), FreePorts.take(), children)) {
                second.start();
                assertThat(value(second.url(PostgresServer.CONSOLE), "select count(*) from kept"))
                        .isEqualTo("1000");
            }
        }
    }

    @Test
    void a_server_that_was_left_behind_is_ended_and_another_one_is_not() throws Exception {
        var elsewhere = Files.createDirectory(state.resolve("elsewhere"));
        try (var children = new Children(home());
                var other = new PostgresServer(new Home(elsewhere, elsewhere), FreePorts.take(), children)) {
            other.start();
            var forgotten = new PostgresServer(home(), FreePorts.take(), children);
            forgotten.start();
            var pid = Long.parseLong(Files.readAllLines(state.resolve("data/postgres/postmaster.pid"))
                    .getFirst());

            try (var next = new PostgresServer(home(), FreePorts.take(), children)) {
                next.start();

                assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
                assertThat(value(next.url(PostgresServer.CONSOLE), "select 1")).isEqualTo("1");
                assertThat(value(other.url(PostgresServer.CONSOLE), "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_process_that_only_got_the_same_id_is_left_alone() throws Exception {
        var data = Files.createDirectories(state.resolve("data/postgres"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");

        Leftover.end(data);

        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    private Home home() {
        return new Home(state, state);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(PostgresServer.CONSOLE), "headgate", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
