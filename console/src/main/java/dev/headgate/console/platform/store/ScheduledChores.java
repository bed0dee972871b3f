package dev.headgate.console.platform.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.headgate.console.platform.Chores;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Brings a chore's next time forward in the database, whichever console will do it; where that fails, the chore is done at its own time. */
final class ScheduledChores implements Chores {

    private static final Logger log = LoggerFactory.getLogger(ScheduledChores.class);

    private final ObjectProvider<Scheduler> scheduler;

    ScheduledChores(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void wake(String name) {
        try {
            scheduler.getObject().reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), Instant.now());
        } catch (DbSchedulerException e) {
            // It is being done, not planned yet, or somebody moved it between the scheduler's look and its update.
            log.debug("The chore {} keeps its time: {}", name, e.getMessage());
        }
    }
}
