package dev.headgate.console.sources;

import dev.headgate.console.platform.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a source is, in one of six words and a sentence.
 *
 * @param sentence the reason, without instants, so that it is true in every time zone
 * @param since from when on, where that is known
 * @param late how long a success is overdue, also where something else weighs more
 */
public record SourceHealth(Standing standing, String sentence, Optional<Instant> since, Optional<Duration> late) {

    static SourceHealth of(Standing standing, String sentence, Optional<Instant> since) {
        return new SourceHealth(standing, sentence, since, Optional.empty());
    }

    SourceHealth withLate(Optional<Lateness> lateness) {
        return new SourceHealth(standing, sentence, since, lateness.map(Lateness::by));
    }
}
