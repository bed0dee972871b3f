package dev.headgate.collector.pace;

import java.time.Duration;

/** Gives each call its slot, so that there are never more a second than the budget; slows down when AWS asks for patience, and recovers step by step. Safe for threads. */
public final class Pacer {

    private static final double SLOWER = 0.7;
    private static final double STEPS_TO_FULL = 20;
    private static final double SLOWEST = 0.5;

    /** Calls are late on their way by different times, so that where they arrive some seconds hold a few more than were sent in one. */
    private static final double SENT_OF_BUDGET = 0.96;

    private static final long ONE_ANSWER_NANOS = Duration.ofMillis(200).toNanos();

    private final Ticker ticker;
    private final double most;
    private double rate;
    private long nextSlot;
    private long lastChange;

    /** At most so many calls a second. */
    public Pacer(double callsPerSecond, Ticker ticker) {
        if (!(callsPerSecond >= SLOWEST)) {
            throw new IllegalArgumentException(
                    "A budget is at least " + SLOWEST + " calls a second; " + callsPerSecond + " is less.");
        }
        this.ticker = ticker;
        this.most = callsPerSecond;
        this.rate = callsPerSecond;
        this.nextSlot = ticker.nanos();
        this.lastChange = ticker.nanos();
    }

    /** Waits for this call's slot. */
    public void await() throws InterruptedException {
        var slot = take();
        for (var left = slot - ticker.nanos(); left > 0; left = slot - ticker.nanos()) {
            ticker.sleep(left);
        }
    }

    /** Waits before another try of a call that was throttled, on top of its slot. */
    public void rest(Duration time) throws InterruptedException {
        ticker.sleep(time.toNanos());
    }

    /** AWS asked for patience: one step slower, but one step only for all the calls that were under way together. */
    public synchronized void throttled() {
        var now = ticker.nanos();
        if (now - lastChange >= ONE_ANSWER_NANOS || rate == most) {
            rate = Math.max(SLOWEST, rate * SLOWER);
            lastChange = now;
        }
    }

    /** AWS answered: a little faster again, once in a while. */
    public synchronized void answered() {
        var now = ticker.nanos();
        if (rate < most && now - lastChange >= ONE_ANSWER_NANOS) {
            rate = Math.min(most, rate + most / STEPS_TO_FULL);
            lastChange = now;
        }
    }

    /** The calls a second that it lets through now. */
    public synchronized double rate() {
        return rate;
    }

    private synchronized long take() {
        var slot = Math.max(nextSlot, ticker.nanos());
        nextSlot = slot + (long) (1e9 / (rate * SENT_OF_BUDGET));
        return slot;
    }
}
