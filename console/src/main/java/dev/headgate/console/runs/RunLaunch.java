package dev.headgate.console.runs;

import dev.headgate.console.platform.Chores;
import dev.headgate.console.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Hands a queued attempt to AWS. Doing it twice starts one execution, because the name is the attempt's own. */
@Component
class RunLaunch {

    private static final Logger log = LoggerFactory.getLogger(RunLaunch.class);

    /** How long the request that made an attempt has to hand it over itself. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Executions executions;
    private final RunStore store;
    private final Chores chores;
    private final Clock clock;

    RunLaunch(Executions executions, RunStore store, Chores chores, Clock clock) {
        this.executions = executions;
        this.store = store;
        this.chores = chores;
        this.clock = clock;
    }

    /** Tries once more what a console may have died over, or what AWS did not take; leaves fresh ones to who asked for them. */
    void again(Run run) {
        if (run.latest().requestedAt().plus(GRACE).isBefore(clock.instant())) {
            launch(run);
        }
    }

    /** Tries now, and has the poll look at it soon. */
    void launchNow(Run run) {
        launch(run);
        chores.wake(RunPoll.NAME);
    }

    /** Tries now; while AWS is away the attempt stays queued and the poll tries again. */
    private void launch(Run run) {
        try (var _ = MDC.putCloseable("run", run.id().value())) {
            handOver(run);
        }
    }

    private void handOver(Run run) {
        var attempt = run.latest().number();
        try {
            var started = executions.start(run.input());
            if (!store.update(run.id(), attempt, new RunState.Running(started), clock.instant())) {
                // Somebody cancelled it while AWS was being asked.
                executions.stop(run.input().executionName(), "Cancelled in the console before it started.");
                return;
            }
            log.info("Attempt {} of run {} of source {} has started.", attempt, run.id(), run.source());
        } catch (Executions.NeverStarts never) {
            var now = clock.instant();
            var cause = new Cause(Optional.empty(), String.valueOf(never.getMessage()));
            store.update(run.id(), attempt, new RunState.Failed(now, now, cause), now);
        } catch (Refusal away) {
            log.warn("Run {} stays queued: {}", run.id(), away.getMessage());
        }
    }
}
