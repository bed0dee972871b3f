package dev.headgate.console.runs;

import dev.headgate.console.platform.Chore;
import dev.headgate.console.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Looks in AWS how runs stand: every second while one is live, else every half minute; one console at a time. */
@Component
class RunPoll {

    static final String NAME = "poll-runs";

    private static final Logger log = LoggerFactory.getLogger(RunPoll.class);
    private static final int MOST_AT_ONCE = 20;

    private final RunStore store;
    private final RunDiscovery discovery;
    private final RunFollowing following;
    private final RunLaunch launch;
    private final Clock clock;
    private volatile boolean away;

    RunPoll(RunStore store, RunDiscovery discovery, RunFollowing following, RunLaunch launch, Clock clock) {
        this.store = store;
        this.discovery = discovery;
        this.following = following;
        this.launch = launch;
        this.clock = clock;
    }

    Chore chore() {
        return new Chore(NAME, this::rest, this::poll);
    }

    /** One look. AWS being away ends it early; one run's trouble does not keep it from the others. */
    void poll() {
        try {
            discovery.learn();
            store.live(MOST_AT_ONCE).forEach(this::look);
            following.completeCounts();
            store.polled(clock.instant());
            away = false;
        } catch (Refusal refusal) {
            if (!away) {
                log.warn("Runs cannot be looked at, which is tried on: {}", refusal.getMessage());
            }
            away = true;
        }
    }

    private Duration rest() {
        if (!store.anyLive()) {
            return Duration.ofSeconds(30);
        }
        return away ? Duration.ofSeconds(5) : Duration.ofSeconds(1);
    }

    private void look(Run run) {
        try (var _ = MDC.putCloseable("run", run.id().value())) {
            switch (run.state()) {
                case RunState.Queued _ -> launch.again(run);
                case RunState.Running running -> following.follow(run, running);
                case RunState.Succeeded _, RunState.Failed _, RunState.Cancelled _, RunState.Lost _ ->
                    log.debug("Run {} has ended meanwhile.", run.id());
            }
        } catch (Refusal away) {
            throw away;
        } catch (RuntimeException trouble) {
            log.error("Run {} could not be followed; the others are.", run.id(), trouble);
        }
    }
}
