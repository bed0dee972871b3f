package dev.headgate.console.platform.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.headgate.console.platform.Chore;
import dev.headgate.console.platform.Chores;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler that claims chores in the table {@code scheduled_tasks}. */
@Configuration(proxyBeanMethods = false)
class ChoreConfiguration {

    /** A console that dies with a chore in hand is noticed after five missed beats, so after about ten seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    @Bean
    Scheduler scheduler(DataSource database, ObjectProvider<Chore> chores) {
        List<RecurringTask<Void>> tasks =
                chores.orderedStream().map(ChoreConfiguration::task).toList();
        return Scheduler.create(database)
                .startTasks(tasks)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(5)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(4)
                .build();
    }

    @Bean
    SchedulerLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new SchedulerLifecycle(scheduler);
    }

    @Bean
    Chores chores(ObjectProvider<Scheduler> scheduler) {
        return new ScheduledChores(scheduler);
    }

    private static RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring(chore.name(), new RestBetween(chore.pause()))
                .execute((_, _) -> chore.work().run());
    }
}
