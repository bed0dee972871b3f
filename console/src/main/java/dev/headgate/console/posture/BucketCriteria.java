package dev.headgate.console.posture;

import dev.headgate.engine.posture.Status;
import java.util.Set;

/**
 * Which buckets are meant. An empty set asks for nothing; in a set any one holds.
 *
 * @param statuses the worst of the bucket's findings
 * @param required the worst of what its baseline asks for
 */
public record BucketCriteria(Set<String> accounts, Set<String> zones, Set<Status> statuses, Set<Status> required) {

    public BucketCriteria {
        accounts = Set.copyOf(accounts);
        zones = Set.copyOf(zones);
        statuses = Set.copyOf(statuses);
        required = Set.copyOf(required);
    }
}
