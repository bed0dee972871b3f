package dev.headgate.console.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headgate.console.platform.Change;
import dev.headgate.console.testing.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two consoles over one real PostgreSQL, without the rest of the console. */
class PostgresChangeFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Change RUN = new Change("run", "r-20260301-0001");

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            Database.details().getJdbcUrl(),
            Database.details().getUsername(),
            Database.details().getPassword());
    private final JdbcClient sql = JdbcClient.create(database);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    private final PostgresChangeFeed here = new PostgresChangeFeed(sql, Database.details());
    private final PostgresChangeFeed there = new PostgresChangeFeed(sql, Database.details());
    private final List<Change> heardHere = new CopyOnWriteArrayList<>();
    private final List<Change> heardThere = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listening() {
        here.listen(heardHere::add);
        there.listen(heardThere::add);
        here.start();
        there.start();
        await().atMost(PATIENCE).until(() -> heardHere.contains(Change.ANYTHING));
        await().atMost(PATIENCE).until(() -> heardThere.contains(Change.ANYTHING));
        heardHere.clear();
        heardThere.clear();
    }

    @AfterEach
    void stop() {
        here.stop();
        there.stop();
    }

    @Test
    void a_change_is_heard_by_every_console() {
        here.announce(RUN);

        awaitHeard(heardHere, RUN);
        awaitHeard(heardThere, RUN);
    }

    @Test
    void a_change_is_told_when_it_is_committed_and_never_when_it_is_not() {
        var other = new Change("run", "r-other");

        transactions.executeWithoutResult(status -> {
            here.announce(RUN);
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(_ -> {
            here.announce(other);
            there.announce(other);
        });

        awaitHeard(heardThere, other);
        assertThat(heardThere).containsExactly(other);
    }

    @Test
    void after_a_lost_connection_anything_may_have_changed_and_changes_are_heard_again() {
        sql.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = ?")
                .param("headgate-changes")
                .query(Long.class)
                .single();

        awaitHeard(heardHere, Change.ANYTHING);
        awaitHeard(heardThere, Change.ANYTHING);
        here.announce(RUN);
        awaitHeard(heardHere, RUN);
        awaitHeard(heardThere, RUN);
    }

    @Test
    void two_listeners_hear_it_and_one_that_left_or_fails_keeps_nothing_from_the_other() {
        var second = new CopyOnWriteArrayList<Change>();
        var left = new CopyOnWriteArrayList<Change>();
        here.listen(_ -> {
            throw new IllegalStateException("a listener that fails");
        });
        here.listen(second::add);
        var place = here.listen(left::add);
        place.close();
        place.close();

        there.announce(RUN);

        awaitHeard(heardHere, RUN);
        awaitHeard(second, RUN);
        assertThat(left).isEmpty();
    }

    @Test
    void any_id_comes_through_as_it_is_and_one_too_long_as_anything() {
        var odd = new Change("source", "späti 'quoted' \"x\" 漢字 🚰 <b>");

        here.announce(odd);
        here.announce(new Change("source", "漢".repeat(8_000)));

        awaitHeard(heardThere, Change.ANYTHING);
        assertThat(heardThere).containsExactly(odd, Change.ANYTHING);
    }

    private static void awaitHeard(List<Change> heard, Change change) {
        await().atMost(PATIENCE).until(() -> heard.contains(change));
    }
}
