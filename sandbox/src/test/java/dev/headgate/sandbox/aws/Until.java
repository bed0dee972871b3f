package dev.headgate.sandbox.aws;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for something that another process does. */
final class Until {

    private Until() {}

    /** The first value that is there; fails when the time is over. */
    static <T> T present(Duration most, Callable<@Nullable T> look) {
        var deadline = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var found = look.call();
                if (found != null) {
                    return found;
                }
            } catch (Exception e) {
                throw new AssertionError("Waiting ended with " + e, e);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("It did not happen within " + most + ".");
    }
}
