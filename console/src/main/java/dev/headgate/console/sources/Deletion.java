package dev.headgate.console.sources;

import java.time.Duration;
import java.time.Instant;

/** That a source was deleted; it can be taken back for as long as its secret can. */
public record Deletion(Instant at, String by) {

    /** How long Secrets Manager keeps a secret that is to go. */
    public static final Duration WINDOW = Duration.ofDays(7);

    /** Until when it can be restored. */
    public Instant restorableUntil() {
        return at.plus(WINDOW);
    }

    /** Whether it can still be restored. */
    public boolean canBeUndone(Instant now) {
        return now.isBefore(restorableUntil());
    }
}
