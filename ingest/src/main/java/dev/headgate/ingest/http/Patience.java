package dev.headgate.ingest.http;

import java.time.Duration;

/**
 * How much a request puts up with.
 *
 * @param attempts requests for one page before it is given up
 * @param firstBackoff the wait after the first fault; it doubles with each
 * @param longestPause a longer wait is not sat out but handed to whoever called
 */
public record Patience(int attempts, Duration firstBackoff, Duration longestPause) {

    /** Six attempts, half a second doubling, and at most 20 seconds of sitting idle. */
    public static Patience standard() {
        return new Patience(6, Duration.ofMillis(500), Duration.ofSeconds(20));
    }

    /** The same, but sitting out every wait, for a process that has nowhere to hand it to. */
    public Patience waitingItself() {
        return new Patience(attempts, firstBackoff, Duration.ofDays(2));
    }
}
