package dev.headgate.console.sources;

import dev.headgate.console.platform.Chore;
import dev.headgate.console.platform.Refusal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings schedules to EventBridge: at once where it can be reached, by a chore until it has them. */
@Component
class ScheduleSync {

    private static final Logger log = LoggerFactory.getLogger(ScheduleSync.class);

    private final SourceStore store;
    private final Schedules schedules;

    ScheduleSync(SourceStore store, Schedules schedules) {
        this.store = store;
        this.schedules = schedules;
    }

    /** Tries now; the answer says whether EventBridge has it. */
    Source applied(Source source) {
        if (!source.scheduleApplied()) {
            tryToApply(source);
        }
        return store.find(source.id()).orElse(source);
    }

    void applyAll() {
        store.withScheduleToApply().forEach(this::tryToApply);
    }

    Chore chore() {
        return new Chore("apply-schedules", () -> Duration.ofSeconds(30), this::applyAll);
    }

    private void tryToApply(Source source) {
        try {
            schedules.apply(source);
            store.scheduleApplied(source);
        } catch (Refusal refusal) {
            log.warn("The schedule of source {} is not at EventBridge yet: {}", source.id(), refusal.getMessage());
        }
    }
}
