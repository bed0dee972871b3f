package dev.headgate.ingest.http;

import dev.headgate.contract.source.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Holds back the requests of one credential: to the agreed rate, and until a time that the API named. */
public final class Gate {

    private final long intervalNanos;
    private final long toleranceNanos;
    private final Closure closure;
    private Instant next = Instant.MIN;

    /** A gate for one of several workers, each of which gets an equal share of the rate because they cannot see each other. */
    public Gate(Optional<Rate> rate, int workers, Closure closure) {
        this.closure = closure;
        this.intervalNanos =
                rate.map(r -> r.per().toNanos() * workers / r.requests()).orElse(0L);
        var burst = rate.map(r -> Math.max(0, r.requests() / workers / 10)).orElse(0);
        this.toleranceNanos = intervalNanos * burst;
    }

    /** How long the next request has to wait because the API said so. */
    public Duration closedFor(Instant now) {
        return closure.from(now);
    }

    /** Takes the next place in the agreed rate and answers how long to wait for it. */
    public synchronized Duration reserve(Instant now) {
        if (intervalNanos == 0) {
            return Duration.ZERO;
        }
        var earliest = now.minusNanos(toleranceNanos);
        var at = next.isAfter(earliest) ? next : earliest;
        next = at.plusNanos(intervalNanos);
        return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    }

    /** Lets nothing through before that time, here and at the other gates of the credential. */
    public void close(Instant until) {
        closure.extend(until);
    }
}
