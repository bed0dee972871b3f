package dev.headgate.engine.posture;

import java.util.Map;
import java.util.Optional;

/**
 * Everything that one scan saw: its accounts and their buckets.
 *
 * @param accounts by account number
 * @param buckets by name; names are unique over all of AWS
 */
public record Estate(Map<String, AccountSnapshot> accounts, Map<String, BucketSnapshot> buckets) {

    public Estate {
        accounts = Map.copyOf(accounts);
    }

    /** A bucket of this scan; a target of logs or replication may belong to somebody else. */
    public Optional<BucketSnapshot> bucket(String name) {
        return Optional.ofNullable(buckets.get(name));
    }

    /** The account that owns a bucket. */
    public AccountSnapshot owner(BucketSnapshot bucket) {
        return accounts.getOrDefault(
                bucket.account(), new AccountSnapshot(bucket.account(), Map.of(), Map.of(), Map.of()));
    }
}
