package dev.headgate.collector;

import dev.headgate.collector.BucketCollector.Listed;
import dev.headgate.collector.call.Caller;
import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Call.Scope;
import dev.headgate.engine.posture.Estate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One account's part of a collection: first its buckets and what is account-wide, then what those made it ask: regions and keys. */
final class AccountScan {

    private final Order order;
    private final Caller.Settings settings;
    private final Lanes lanes;
    private final Supplier<Caller> callers;
    private final Answers answers = new Answers();
    private final Map<String, BucketSnapshot> buckets = new ConcurrentHashMap<>();
    private final Map<Call, Answer> global = new ConcurrentHashMap<>();
    private final Map<String, Map<Call, Answer>> regions = new ConcurrentHashMap<>();
    private final Map<String, Answer> keys = new ConcurrentHashMap<>();

    AccountScan(Order order, Caller.Settings settings, Supplier<Caller> callers) {
        this.order = order;
        this.settings = settings;
        this.callers = callers;
        this.lanes = new Lanes(order.lanes(), callers);
    }

    /** Asks everything that the order's extent names. */
    Found collect() throws InterruptedException {
        String account;
        List<Listed> listed;
        try (var caller = callers.get()) {
            var list = new BucketList(caller, order.region());
            account = list.account();
            listed = order.extent() instanceof Extent.Named named
                    ? list.named(named.buckets(), account)
                    : list.all(account);
        }
        var first = new ArrayList<Lanes.Task>();
        order.calls(Scope.ACCOUNT)
                .forEach(call -> first.add(caller -> global.put(
                        call,
                        contained(call, () -> accountCollector(caller, account).ask(call)))));
        listed.forEach(bucket -> first.add(bucketTask(bucket, order.calls(Scope.BUCKET))));
        lanes.run(first);
        lanes.run(second(account));
        return new Found(new AccountSnapshot(account, global, regions, keys), buckets);
    }

    /** Asks again only what has changed; regions and keys where a bucket names one that is new. */
    Found changes(ChangedBuckets changed, Estate estate) throws InterruptedException {
        String account;
        List<ChangedBuckets.Again> again;
        try (var caller = callers.get()) {
            var list = new BucketList(caller, order.region());
            account = list.account();
            again = changed.of(account, list);
        }
        var before = estate.account(account);
        keys.putAll(before.keys());
        regions.putAll(before.regions());
        lanes.run(again.stream().map(this::againTask).toList());
        lanes.run(second(account));
        return new Found(new AccountSnapshot(account, before.answers(), regions, keys), buckets);
    }

    private Lanes.Task againTask(ChangedBuckets.Again again) {
        return caller -> buckets.put(again.bucket().name(), again.over(bucket(caller, again.bucket(), again.calls())));
    }

    private Lanes.Task bucketTask(Listed bucket, Set<Call> calls) {
        return caller -> buckets.put(bucket.name(), bucket(caller, bucket, calls));
    }

    private BucketSnapshot bucket(Caller caller, Listed bucket, Set<Call> calls) throws InterruptedException {
        try {
            return new BucketCollector(caller, answers, settings.clock()).collect(bucket, calls);
        } catch (RuntimeException e) {
            var failed = new EnumMap<Call, Answer>(Call.class);
            calls.forEach(call -> failed.put(call, new Answer.Failed("The bucket could not be asked (" + e + ").")));
            return new BucketSnapshot(
                    bucket.name(),
                    bucket.region(),
                    bucket.account(),
                    settings.clock().instant(),
                    failed,
                    BucketSnapshot.Fate.PRESENT);
        }
    }

    private List<Lanes.Task> second(String account) {
        var tasks = keyTasks();
        var seen = new TreeSet<String>();
        buckets.values().forEach(bucket -> seen.add(bucket.region()));
        seen.removeAll(regions.keySet());
        for (var region : seen) {
            var answered = new ConcurrentHashMap<Call, Answer>();
            regions.put(region, answered);
            for (var call : order.calls(Scope.REGION)) {
                tasks.add(caller -> answered.put(
                        call,
                        contained(call, () -> accountCollector(caller, account).ask(call, region))));
            }
        }
        return tasks;
    }

    /** One task for each key that a bucket's default encryption names and that was not asked about before. */
    private List<Lanes.Task> keyTasks() {
        var tasks = new HashMap<String, Lanes.Task>();
        if (!order.calls().contains(Call.KEY)) {
            return new ArrayList<>();
        }
        for (var bucket : buckets.values()) {
            var rules = bucket.answer(Call.ENCRYPTION)
                    .document()
                    .path("ServerSideEncryptionConfiguration")
                    .path("Rules");
            for (var rule : rules) {
                var key = rule.path("ApplyServerSideEncryptionByDefault")
                        .path("KMSMasterKeyID")
                        .asString("");
                var name = AccountSnapshot.keyName(key, bucket.region());
                if (!key.isEmpty() && !keys.containsKey(name)) {
                    tasks.putIfAbsent(
                            name,
                            caller -> keys.put(
                                    name,
                                    contained(Call.KEY, () -> new KeyCollector(caller).ask(key, bucket.region()))));
                }
            }
        }
        return new ArrayList<>(tasks.values());
    }

    private AccountCollector accountCollector(Caller caller, String account) {
        return new AccountCollector(caller, account, order.region());
    }

    private static Answer contained(Call call, Asking asking) throws InterruptedException {
        try {
            return asking.ask();
        } catch (RuntimeException e) {
            return new Answer.Failed(call.api() + " was answered in a way that cannot be read (" + e + ").");
        }
    }

    @FunctionalInterface
    private interface Asking {
        Answer ask() throws InterruptedException;
    }

    /**
     * What one account brought.
     *
     * @param snapshot the account
     * @param buckets those that were asked, by name
     */
    record Found(AccountSnapshot snapshot, Map<String, BucketSnapshot> buckets) {}
}
