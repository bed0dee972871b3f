package dev.headgate.console.posture;

import dev.headgate.engine.posture.Estate;
import java.util.List;
import java.util.Set;

/**
 * What a look at AWS brought.
 *
 * @param estate all that is known now
 * @param looked names of the buckets that were asked
 * @param accounts those whose every bucket was asked, so that one that is missing is gone
 * @param tally what it took
 * @param troubles accounts that could not be asked, in words
 */
public record Seen(Estate estate, Set<String> looked, Set<String> accounts, Tally tally, List<String> troubles) {

    public Seen {
        looked = Set.copyOf(looked);
        accounts = Set.copyOf(accounts);
        troubles = List.copyOf(troubles);
    }

    /** Calls so far, and how often AWS asked for patience. */
    public record Tally(long calls, long throttled) {}
}
