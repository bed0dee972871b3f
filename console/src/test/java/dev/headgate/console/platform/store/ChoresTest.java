package dev.headgate.console.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.headgate.console.platform.Chore;
import dev.headgate.console.testing.ConsoleTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@ConsoleTest
class ChoresTest {

    @Autowired
    DataSource database;

    @Test
    void of_two_consoles_one_does_a_chore_and_the_other_leaves_it() throws Exception {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(6);
        var chore = new Chore("shared-chore", () -> Duration.ZERO, () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.yield();
            atOnce.decrementAndGet();
            done.countDown();
        });
        var one = scheduler(chore);
        var other = scheduler(chore);

        one.start();
        other.start();

        assertThat(done.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        one.stop();
        other.stop();
        assertThat(most).hasValue(1);
    }

    @Test
    void a_chore_that_fails_is_done_again() {
        var tries = new AtomicInteger();
        var chore = new Chore("failing-chore", () -> Duration.ZERO, () -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time it fails");
            }
        });
        var scheduler = scheduler(chore);

        scheduler.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> tries.get() > 1);
        scheduler.stop();
    }

    @Test
    void whoever_wakes_a_chore_while_it_is_done_and_woken_by_others_goes_on() {
        var chore = new Chore("woken-chore", () -> Duration.ofMillis(1), () -> {});
        var one = scheduler(chore);
        var beans = new StaticListableBeanFactory();
        beans.addBean("scheduler", one);
        var chores = new ScheduledChores(beans.getBeanProvider(Scheduler.class));
        one.start();

        var woken = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 200).forEach(_ -> chores.wake("woken-chore"))))
                .toList();

        assertThat(woken).allSatisfy(waker -> assertThat(waker).succeedsWithin(Duration.ofSeconds(60)));
        one.stop();
    }

    private Scheduler scheduler(Chore chore) {
        var beans = new StaticListableBeanFactory();
        beans.addBean(chore.name(), chore);
        return new ChoreConfiguration().scheduler(database, beans.getBeanProvider(Chore.class));
    }
}
