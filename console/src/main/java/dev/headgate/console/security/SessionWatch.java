package dev.headgate.console.security;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for sessions that are over: when a sign-out is announced, and every few seconds, because an announcement can get lost. */
@Component
class SessionWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SessionWatch.class);

    private final OpenSessions sessions;
    private final ChangeFeed feed;
    private final SessionSettings settings;
    private @Nullable ScheduledExecutorService thread;
    private ChangeFeed.@Nullable Registration registration;

    SessionWatch(OpenSessions sessions, ChangeFeed feed, SessionSettings settings) {
        this.sessions = sessions;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public void start() {
        var pause = settings.sessionCheck().toMillis();
        var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("session-watch").factory());
        watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        registration = feed.listen(change -> hear(watch, change));
        thread = watch;
    }

    private void hear(ScheduledExecutorService watch, Change change) {
        if (change.concerns(SignOutEverywhere.TOPIC) && !watch.isShutdown()) {
            watch.execute(this::look);
        }
    }

    private void look() {
        try {
            sessions.endThoseThatAreOver();
        } catch (RuntimeException e) {
            log.warn("Sessions that are over could not be looked for; trying again soon: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        Optional.ofNullable(registration).ifPresent(ChangeFeed.Registration::close);
        Optional.ofNullable(thread).ifPresent(ScheduledExecutorService::shutdownNow);
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
