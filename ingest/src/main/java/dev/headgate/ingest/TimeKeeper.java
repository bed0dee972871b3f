package dev.headgate.ingest;

import java.time.Duration;
import java.time.Instant;

/** The time, and waiting for it to pass. */
public interface TimeKeeper {

    /** The present moment. */
    Instant now();

    /** Waits that long. */
    void pause(Duration duration) throws InterruptedException;

    /** The machine's clock. */
    static TimeKeeper system() {
        return new TimeKeeper() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
