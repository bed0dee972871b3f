package dev.headgate.collector;

import dev.headgate.collector.call.Tally;
import dev.headgate.engine.posture.Estate;
import java.util.Set;

/**
 * What a collection brought.
 *
 * @param estate everything that is known now
 * @param looked the buckets that were asked this time
 * @param counts calls and troubles
 */
public record Collected(Estate estate, Set<String> looked, Tally.Counts counts) {

    public Collected {
        looked = Set.copyOf(looked);
    }
}
