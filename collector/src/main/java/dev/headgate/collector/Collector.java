package dev.headgate.collector;

import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Keys;
import dev.headgate.collector.wire.Exchange;
import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Estate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what AWS says about the buckets of one account or many: the accounts one after the other, the buckets of each side by side. */
public final class Collector {

    private final Caller.Settings settings;
    private final Supplier<Exchange> exchanges;

    public Collector(Caller.Settings settings, Supplier<Exchange> exchanges) {
        this.settings = settings;
        this.exchanges = exchanges;
    }

    /**
     * Collects from each account that these keys lead to. Throws {@link CannotCollect} when the first of them cannot be asked at all; one that fails later is
     * told to {@code trouble} and left out.
     */
    public Collected collect(Order order, List<Keys> accounts, Trouble trouble) throws InterruptedException {
        return switch (order.extent()) {
            case Extent.Everything _ -> collected(each(accounts, trouble, scan(order)), true);
            case Extent.Named _ -> collected(each(accounts, trouble, scan(order)), false);
            case Extent.Changed changed -> changes(order, changed, accounts, trouble);
        };
    }

    private Asking scan(Order order) {
        return keys -> new AccountScan(order, settings, () -> caller(keys)).collect();
    }

    private Collected changes(Order order, Extent.Changed changed, List<Keys> accounts, Trouble trouble)
            throws InterruptedException {
        var before = changed.before();
        var again = new ChangedBuckets(order, changed);
        var found = each(
                accounts, trouble, keys -> new AccountScan(order, settings, () -> caller(keys)).changes(again, before));
        var looked = new HashMap<>(found.buckets());
        again.unseen(found.buckets().keySet(), settings.clock().instant()).forEach((name, bucket) -> {
            trouble.tell("The bucket " + name + " has changed, but the account " + bucket.account()
                    + " could not be asked, so what has changed is unknown. Give the scan a role in that account.");
            looked.put(name, bucket);
        });
        var all = new Gathered(new HashMap<>(before.accounts()), again.before());
        all.accounts().putAll(found.accounts());
        all.buckets().putAll(looked);
        return collected(all, looked.keySet(), before.complete());
    }

    /** One account after the other; the first failure counts only when nothing else was found. */
    private static Gathered each(List<Keys> accounts, Trouble trouble, Asking asking) throws InterruptedException {
        var found = new Gathered(new HashMap<>(), new HashMap<>());
        var failures = new ArrayList<CannotCollect>();
        for (var keys : accounts) {
            try {
                var account = asking.of(keys);
                found.accounts().put(account.snapshot().account(), account.snapshot());
                found.buckets().putAll(account.buckets());
            } catch (CannotCollect e) {
                failures.add(e);
                trouble.tell(String.valueOf(e.getMessage()));
            }
        }
        if (failures.size() == accounts.size() && !failures.isEmpty()) {
            throw failures.getFirst();
        }
        return found;
    }

    private Collected collected(Gathered found, boolean complete) {
        return collected(found, found.buckets().keySet(), complete);
    }

    private Collected collected(Gathered found, Set<String> looked, boolean complete) {
        var estate = Estate.of(found.accounts(), found.buckets(), complete);
        return new Collected(estate, looked, settings.tally().counts());
    }

    private Caller caller(Keys keys) {
        return new Caller(settings, keys, exchanges.get());
    }

    /** Hears of an account that could not be asked. */
    @FunctionalInterface
    public interface Trouble {

        /** One sentence. */
        void tell(String sentence);
    }

    @FunctionalInterface
    private interface Asking {
        AccountScan.Found of(Keys keys) throws InterruptedException;
    }

    private record Gathered(Map<String, AccountSnapshot> accounts, Map<String, BucketSnapshot> buckets) {}
}
