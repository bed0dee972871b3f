package dev.headgate.console.testing;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.posture.BucketEvent;
import dev.headgate.console.posture.BucketSight;
import dev.headgate.console.posture.Seen;
import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Estate;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** Buckets in memory, of the accounts that they name; nothing is configured about a bucket but what a test says. */
public final class FakeBuckets implements BucketSight {

    private static final Instant TAKEN = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, BucketSnapshot> buckets = new ConcurrentHashMap<>();
    private volatile String away = "";
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** A bucket of which every call says that there is no such configuration, but for its versioning. */
    public static BucketSnapshot bucket(String name, String account, String versioning) {
        var answers = new EnumMap<Call, Answer>(Call.class);
        for (var call : Call.values()) {
            if (call.scope() == Call.Scope.BUCKET) {
                answers.put(call, new Answer.Absent("NoSuchConfiguration"));
            }
        }
        var status = JsonNodeFactory.instance.objectNode().put("Status", versioning);
        answers.put(Call.VERSIONING, new Answer.Value(status));
        return new BucketSnapshot(name, "eu-central-1", account, TAKEN, answers, Fate.PRESENT);
    }

    public void put(BucketSnapshot bucket) {
        buckets.put(bucket.bucket(), bucket);
    }

    public void delete(String bucket) {
        buckets.remove(bucket);
    }

    public void clear() {
        buckets.clear();
    }

    /** From now on AWS does not answer; an empty sentence has it answer again. */
    public void away(String sentence) {
        away = sentence;
    }

    /** Keeps whoever looks waiting until the answer is counted down. */
    public CountDownLatch hold() {
        held = new CountDownLatch(1);
        return held;
    }

    @Override
    public Seen everything(Set<Call> calls, Consumer<Seen.Tally> progress) {
        answer(progress);
        var seen = Map.copyOf(buckets);
        var accounts = accounts(seen);
        return new Seen(
                Estate.of(accounts, seen, true), seen.keySet(), accounts.keySet(), new Seen.Tally(18, 0), List.of());
    }

    @Override
    public Seen changed(Estate before, List<BucketEvent> events, Set<Call> calls, Consumer<Seen.Tally> progress) {
        answer(progress);
        var seen = new HashMap<>(before.buckets());
        var looked = new HashSet<String>();
        for (var event : events) {
            var gone = bucket(event.bucket(), event.account(), "");
            var now = buckets.getOrDefault(
                    event.bucket(),
                    new BucketSnapshot(gone.bucket(), gone.region(), gone.account(), TAKEN, Map.of(), Fate.DELETED));
            seen.put(event.bucket(), now);
            looked.add(event.bucket());
        }
        return new Seen(
                Estate.of(before.accounts(), seen, true),
                looked,
                Set.of(),
                new Seen.Tally(events.size(), 0),
                List.of());
    }

    private void answer(Consumer<Seen.Tally> progress) {
        progress.accept(new Seen.Tally(1, 0));
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!away.isEmpty()) {
            throw Refusal.unavailable(away);
        }
    }

    private static Map<String, AccountSnapshot> accounts(Map<String, BucketSnapshot> seen) {
        return seen.values().stream()
                .map(BucketSnapshot::account)
                .distinct()
                .collect(Collectors.toMap(
                        account -> account, account -> new AccountSnapshot(account, Map.of(), Map.of(), Map.of())));
    }
}
