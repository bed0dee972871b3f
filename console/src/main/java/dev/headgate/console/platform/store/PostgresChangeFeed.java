package dev.headgate.console.platform.store;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes by PostgreSQL's LISTEN and NOTIFY: told when the transaction commits, heard on a connection of its own. */
@Component
class PostgresChangeFeed implements ChangeFeed, SmartLifecycle {

    static final String CHANNEL = "headgate_changes";

    private static final Logger log = LoggerFactory.getLogger(PostgresChangeFeed.class);
    private static final Duration SHORTEST_REST = Duration.ofMillis(200);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final JdbcConnectionDetails database;
    private final Listeners listeners = new Listeners();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    PostgresChangeFeed(JdbcClient sql, JdbcConnectionDetails database) {
        this.sql = sql;
        this.database = database;
    }

    @Override
    public void announce(Change change) {
        sql.sql("select pg_notify(?, ?)").params(CHANNEL, Payload.of(change)).query(row -> {});
    }

    @Override
    public Registration listen(Consumer<Change> listener) {
        return listeners.add(listener);
    }

    @Override
    public void start() {
        var until = new CountDownLatch(1);
        stopped = until;
        Thread.ofVirtual().name("change-feed").start(() -> hear(until));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Listens until told to stop; a lost connection is made again, and what was missed meanwhile is told as anything. */
    private void hear(CountDownLatch until) {
        var rest = SHORTEST_REST;
        while (until.getCount() > 0) {
            try (var ear = Ear.of(database)) {
                log.debug("Changes are heard.");
                rest = SHORTEST_REST;
                listeners.tell(Change.ANYTHING);
                listenAt(ear, until);
            } catch (Ear.Lost lost) {
                log.warn("Changes are not heard, which is tried again in {}: {}", rest, lost.getMessage());
                rest = pause(until, rest);
            }
        }
    }

    private void listenAt(Ear ear, CountDownLatch until) {
        while (until.getCount() > 0) {
            ear.heard().forEach(text -> listeners.tell(Payload.change(text)));
        }
    }

    /** Rests, and answers how long to rest the next time. */
    private static Duration pause(CountDownLatch until, Duration rest) {
        try {
            if (until.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                return rest;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            until.countDown();
        }
        var longer = rest.multipliedBy(2);
        return longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST;
    }
}
