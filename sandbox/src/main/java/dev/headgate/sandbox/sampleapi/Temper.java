package dev.headgate.sandbox.sampleapi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Decides, request by request, how a dataset with faults treats a client. */
final class Temper {

    /**
     * What happens to a request.
     *
     * @param early whether it came before the time of an earlier Retry-After had run out
     * @param retryAfter what a throttled answer asks for
     */
    record Verdict(Fault fault, boolean early, Duration retryAfter) {}

    private final Faults faults;
    private final Clock clock;
    private long requests;
    private Instant throttledUntil = Instant.MIN;

    Temper(Faults faults, Clock clock) {
        this.faults = faults;
        this.clock = clock;
    }

    Faults faults() {
        return faults;
    }

    synchronized Verdict next() {
        requests++;
        var now = clock.instant();
        if (faults.tokenExpiresAfter() > 0 && requests > faults.tokenExpiresAfter()) {
            return new Verdict(Fault.TOKEN_EXPIRED, false, Duration.ZERO);
        }
        if (now.isBefore(throttledUntil)) {
            var left = Duration.between(now, throttledUntil).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
            return new Verdict(Fault.THROTTLED, true, left);
        }
        if (due(faults.every429())) {
            var wait = Duration.ofSeconds(faults.retryAfterSeconds());
            throttledUntil = now.plus(wait);
            return new Verdict(Fault.THROTTLED, false, wait);
        }
        return new Verdict(usual(), false, Duration.ZERO);
    }

    private Fault usual() {
        if (due(faults.every500())) {
            return Fault.BROKEN;
        }
        if (due(faults.htmlEvery())) {
            return Fault.HTML;
        }
        return due(faults.cutEvery()) ? Fault.CUT : Fault.NONE;
    }

    private boolean due(int every) {
        return every > 0 && requests % every == 0;
    }
}
