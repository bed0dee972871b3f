package dev.headgate.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still but for the pauses, which take no time. */
public final class VirtualTime implements TimeKeeper {

    /** Where the clock stands at first. */
    public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = START;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) {
        pauses.add(duration);
        now = now.plus(duration);
    }

    /** The pauses so far. */
    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** Moves the clock. */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }
}
