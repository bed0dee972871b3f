package dev.headgate.ingest.http;

import java.time.Duration;
import java.time.Instant;

/** The API asked to wait for longer than a worker should sit idle. */
public final class Throttled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Instant until;
    private final transient Duration asked;

    Throttled(Instant until, Duration asked) {
        super("The API asked to wait until " + until + ".");
        this.until = until;
        this.asked = asked;
    }

    /** When the next request may be made. */
    public Instant until() {
        return until;
    }

    /** The waiting that was asked for, from the first refusal of this request on. */
    public Duration asked() {
        return asked;
    }
}
