package dev.headgate.collector.pace;

import java.util.concurrent.TimeUnit;

/** Time as a pacer needs it: it passes, and one can wait for it to pass. */
public interface Ticker {

    /** Nanoseconds since some moment. */
    long nanos();

    /** Waits about so long. */
    void sleep(long nanos) throws InterruptedException;

    /** The machine's own. */
    static Ticker system() {
        return new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };
    }
}
