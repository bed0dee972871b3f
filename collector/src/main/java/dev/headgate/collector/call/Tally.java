package dev.headgate.collector.call;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a scan did. Safe for threads. */
public final class Tally {

    private final LongAdder calls = new LongAdder();
    private final LongAdder throttled = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void called() {
        calls.increment();
    }

    void throttled() {
        throttled.increment();
    }

    void failed() {
        failed.increment();
    }

    /** The figures so far. */
    public Counts counts() {
        return new Counts(calls.sum(), throttled.sum(), failed.sum());
    }

    /**
     * Figures of a scan.
     *
     * @param calls requests that were sent, retries included
     * @param throttled answers that asked for patience
     * @param failed tries that failed in another way and were made again
     */
    public record Counts(long calls, long throttled, long failed) {}
}
