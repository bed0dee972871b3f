package dev.headgate.sandbox.aws;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does a thing again and again; one failure does not end it. */
final class Repeat implements AutoCloseable {

    /** What is done. */
    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    private static final System.Logger LOG = System.getLogger(Repeat.class.getName());

    private final ScheduledExecutorService timer;

    Repeat(String name, Duration pause, Work work) {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        timer.scheduleWithFixedDelay(
                () -> attempt(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(String name, Work work) {
        try {
            work.once();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} failed and is tried again: {1}", name, e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
