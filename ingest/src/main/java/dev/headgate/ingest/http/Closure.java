package dev.headgate.ingest.http;

import java.time.Duration;
import java.time.Instant;

/** Until when an API wants to hear nothing more of a credential; shared by all workers of a process that use it. */
public final class Closure {

    private Instant until = Instant.MIN;

    synchronized Duration from(Instant now) {
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    synchronized void extend(Instant to) {
        if (to.isAfter(until)) {
            until = to;
        }
    }
}
