package dev.headgate.console.posture;

import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which findings are meant. An empty set asks for nothing; in a set any one holds.
 *
 * @param since those that have had their status not longer than since then
 * @param required those that the bucket's baseline asks for, or those that it does not
 */
public record FindingCriteria(
        Set<Status> statuses,
        Set<Severity> severities,
        Set<String> checks,
        Where where,
        Optional<Instant> since,
        Optional<Boolean> required) {

    public FindingCriteria {
        statuses = Set.copyOf(statuses);
        severities = Set.copyOf(severities);
        checks = Set.copyOf(checks);
    }

    /** In which buckets. */
    public record Where(Set<String> buckets, Set<String> accounts, Set<String> zones) {

        public Where {
            buckets = Set.copyOf(buckets);
            accounts = Set.copyOf(accounts);
            zones = Set.copyOf(zones);
        }
    }
}
