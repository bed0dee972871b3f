package dev.headgate.console.posture;

import java.util.List;

/** The queue of what was changed about buckets. */
public interface BucketEvents {

    /** Whether there is a queue at all. */
    boolean isThere();

    /** What has come in, gathered for a few seconds; a refusal when the queue cannot be read. What is not settled comes again. */
    Gathered gather();

    /** Has the queue forget these messages. */
    void settle(Gathered gathered);

    /**
     * Messages that were taken from the queue.
     *
     * @param events what they tell
     * @param receipts what the queue wants back when they are settled
     */
    record Gathered(List<BucketEvent> events, List<String> receipts) {

        public Gathered {
            events = List.copyOf(events);
            receipts = List.copyOf(receipts);
        }
    }
}
