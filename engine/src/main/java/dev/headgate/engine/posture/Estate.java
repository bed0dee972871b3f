package dev.headgate.engine.posture;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that one scan saw: its accounts and their buckets.
 *
 * @param accounts by account number
 * @param buckets by name; names are unique over all of AWS
 * @param complete whether these are all buckets of the accounts
 * @param logTargets names of the buckets that others write their access logs to
 */
public record Estate(
        Map<String, AccountSnapshot> accounts,
        Map<String, BucketSnapshot> buckets,
        boolean complete,
        Set<String> logTargets) {

    public Estate {
        accounts = Map.copyOf(accounts);
        logTargets = Set.copyOf(logTargets);
    }

    /** What a scan saw; {@code complete} when it looked at every bucket. */
    public static Estate of(
            Map<String, AccountSnapshot> accounts, Map<String, BucketSnapshot> buckets, boolean complete) {
        var targets = new HashSet<String>();
        for (var bucket : buckets.values()) {
            var logging = bucket.answer(Call.LOGGING).document();
            targets.add(logging.path("LoggingEnabled").path("TargetBucket").asString(""));
        }
        targets.remove("");
        return new Estate(accounts, buckets, complete, targets);
    }

    /** A bucket of this scan; a target of logs or replication may belong to somebody else. */
    public Optional<BucketSnapshot> bucket(String name) {
        return Optional.ofNullable(buckets.get(name));
    }

    /** The account that owns a bucket. */
    public AccountSnapshot owner(BucketSnapshot bucket) {
        return account(bucket.account());
    }

    /** What is known of an account; nothing of one that was never asked. */
    public AccountSnapshot account(String number) {
        var known = accounts.get(number);
        return known != null ? known : new AccountSnapshot(number, Map.of(), Map.of(), Map.of());
    }
}
