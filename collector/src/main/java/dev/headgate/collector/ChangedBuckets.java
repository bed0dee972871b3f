package dev.headgate.collector;

import dev.headgate.collector.BucketCollector.Listed;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The buckets that events spoke of: whose each one is, and what has to be asked of it. */
final class ChangedBuckets {

    private final Order order;
    private final Extent.Changed changed;
    private final Map<String, Change> changes = new TreeMap<>();

    ChangedBuckets(Order order, Extent.Changed changed) {
        this.order = order;
        this.changed = changed;
        changed.changes().forEach(change -> changes.merge(change.bucket(), change, Change::and));
    }

    /** What this account's keys are to ask. A bucket that nobody knows and whose event names no account is looked for among the account's. */
    List<Again> of(String account, BucketList list) throws InterruptedException {
        var own = new ArrayList<Again>();
        for (var change : changes.values()) {
            var owner = owner(change);
            if (owner.isPresent() && owner.get().equals(account)) {
                own.add(again(change, account));
            } else if (owner.isEmpty()) {
                list.find(change.bucket(), account)
                        .ifPresent(listed -> own.add(new Again(listed, asked(), Optional.empty())));
            }
        }
        return own;
    }

    private Again again(Change change, String account) {
        var known = known(change.bucket()).filter(bucket -> bucket.account().equals(account));
        var region = known.map(BucketSnapshot::region).orElse("");
        var calls = EnumSet.copyOf(asked());
        if (known.isPresent()) {
            calls.retainAll(change.calls());
        }
        return new Again(new Listed(change.bucket(), region, account, order.region()), calls, known);
    }

    /** Buckets that changed but that nobody could ask, so that what was known of them is known no longer. */
    Map<String, BucketSnapshot> unseen(Set<String> looked, Instant now) {
        var all = new HashMap<String, BucketSnapshot>();
        changes.forEach((name, change) -> owner(change)
                .filter(_ -> !looked.contains(name))
                .ifPresent(owner -> {
                    var again = again(change, owner);
                    var answers = new EnumMap<Call, Answer>(Call.class);
                    again.calls().forEach(call -> answers.put(call, new Answer.NotAsked()));
                    var region = again.known().map(BucketSnapshot::region).orElse(order.region());
                    all.put(name, again.over(new BucketSnapshot(name, region, owner, now, answers, Fate.PRESENT)));
                }));
        return all;
    }

    /** What was there before, but for buckets that were already found to be deleted. */
    Map<String, BucketSnapshot> before() {
        var there = new HashMap<>(changed.before().buckets());
        there.values().removeIf(bucket -> bucket.fate() == Fate.DELETED);
        return there;
    }

    /** The event knows best: a name that was given up may be somebody else's by now. */
    private Optional<String> owner(Change change) {
        return change.account().or(() -> known(change.bucket()).map(BucketSnapshot::account));
    }

    private Optional<BucketSnapshot> known(String bucket) {
        return changed.before().bucket(bucket).filter(known -> known.fate() == Fate.PRESENT);
    }

    private Set<Call> asked() {
        return order.calls(Call.Scope.BUCKET);
    }

    /**
     * A bucket that is asked again.
     *
     * @param bucket where it is
     * @param calls what is asked
     * @param known what was known before
     */
    record Again(Listed bucket, Set<Call> calls, Optional<BucketSnapshot> known) {

        /** What is known now: the new answers, and the earlier ones where nothing was asked. */
        BucketSnapshot over(BucketSnapshot newer) {
            return known.filter(_ -> newer.fate() == Fate.PRESENT)
                    .map(old -> old.with(newer))
                    .orElse(newer);
        }
    }
}
