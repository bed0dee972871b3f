package dev.headgate.console.platform.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.headgate.console.platform.Chores;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Brings a chore's next time forward in the database, whichever console will do it. */
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
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            log.debug("The chore {} is being done already or not planned yet.", name);
        }
    }
}
