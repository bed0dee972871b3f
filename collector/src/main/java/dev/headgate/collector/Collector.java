package dev.headgate.collector;

import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Keys;
import dev.headgate.collector.wire.Exchange;
import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Estate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
        var found = new HashMap<String, AccountSnapshot>();
        var buckets = new HashMap<String, BucketSnapshot>();
        var looked = new HashSet<String>();
        if (order.extent() instanceof Extent.Changed changed) {
            found.putAll(changed.before().accounts());
            buckets.putAll(changed.before().buckets());
        }
        var failures = new ArrayList<CannotCollect>();
        for (var keys : accounts) {
            try {
                var account = new AccountScan(order, settings, () -> caller(keys)).collect();
                found.put(account.snapshot().account(), account.snapshot());
                buckets.putAll(account.buckets());
                looked.addAll(account.buckets().keySet());
            } catch (CannotCollect e) {
                failures.add(e);
                trouble.tell(String.valueOf(e.getMessage()));
            }
        }
        if (failures.size() == accounts.size() && !failures.isEmpty()) {
            throw failures.getFirst();
        }
        return new Collected(
                Estate.of(found, buckets, !(order.extent() instanceof Extent.Named)),
                looked,
                settings.tally().counts());
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
}
