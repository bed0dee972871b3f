package dev.headgate.console.posture.aws;

import dev.headgate.collector.CannotCollect;
import dev.headgate.collector.Change;
import dev.headgate.collector.Collected;
import dev.headgate.collector.Extent;
import dev.headgate.collector.Order;
import dev.headgate.collector.call.Keys;
import dev.headgate.console.platform.AwsSettings;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.posture.BucketEvent;
import dev.headgate.console.posture.BucketSight;
import dev.headgate.console.posture.PostureSettings;
import dev.headgate.console.posture.Seen;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Buckets as the collector sees them: those of the console's own account, and of the accounts whose roles it may take. */
@Component
class CollectedBuckets implements BucketSight {

    private final AwsSettings aws;
    private final PostureSettings settings;
    private final Accounts accounts;

    CollectedBuckets(AwsSettings aws, PostureSettings settings, Accounts accounts) {
        this.aws = aws;
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public Seen everything(Set<Call> calls, Consumer<Seen.Tally> progress) {
        var troubles = new ArrayList<String>();
        var session = accounts.session(progress);
        var collected = collect(session, new Extent.Everything(), calls, session.all(), troubles);
        var found = collected.estate().accounts().keySet();
        return new Seen(collected.estate(), collected.looked(), found, session.tally(), troubles);
    }

    /** Events of accounts that no full scan has seen are left to the next full scan. */
    @Override
    public Seen changed(Estate before, List<BucketEvent> events, Set<Call> calls, Consumer<Seen.Tally> progress) {
        var troubles = new ArrayList<String>();
        var session = accounts.session(progress);
        var told = events.stream()
                .filter(event -> before.accounts().containsKey(event.account()))
                .toList();
        if (told.isEmpty()) {
            return new Seen(before, Set.of(), Set.of(), session.tally(), troubles);
        }
        var keys = told.stream()
                .map(BucketEvent::account)
                .distinct()
                .map(session::of)
                .distinct()
                .toList();
        var changes = told.stream()
                .map(event -> Change.of(event.bucket(), event.name()).in(event.account()))
                .toList();
        var collected = collect(session, new Extent.Changed(before, changes), calls, keys, troubles);
        Losses.refuse(before, collected);
        return new Seen(collected.estate(), collected.looked(), Set.of(), session.tally(), troubles);
    }

    private Collected collect(
            Accounts.Session session, Extent extent, Set<Call> calls, List<Keys> keys, List<String> troubles) {
        try {
            var order = new Order(extent, calls, aws.region(), settings.lanes());
            return session.collector().collect(order, keys, troubles::add);
        } catch (CannotCollect e) {
            throw Refusal.unavailable(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The console was stopped while it scanned.");
        }
    }
}
