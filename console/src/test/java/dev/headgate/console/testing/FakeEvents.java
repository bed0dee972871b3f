package dev.headgate.console.testing;

import dev.headgate.console.posture.BucketEvent;
import dev.headgate.console.posture.BucketEvents;
import java.util.ArrayList;
import java.util.List;

/** A queue in memory. */
public final class FakeEvents implements BucketEvents {

    private final List<BucketEvent> waiting = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();

    public void tell(BucketEvent event) {
        waiting.add(event);
    }

    /** The buckets of the messages that the queue was told to forget. */
    public List<String> settled() {
        return List.copyOf(settled);
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Gathered gather() {
        return new Gathered(waiting, waiting.stream().map(BucketEvent::bucket).toList());
    }

    @Override
    public void settle(Gathered gathered) {
        settled.addAll(gathered.receipts());
        waiting.removeAll(gathered.events());
    }
}
