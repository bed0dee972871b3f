package dev.headgate.collector.bench;

import dev.headgate.collector.FaultyProxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Lets every call pass and counts them. */
final class Calls implements FaultyProxy.Faults {

    private final AtomicLong all = new AtomicLong();

    @Override
    public Optional<FaultyProxy.Fault> of(String bucket, String query) {
        all.incrementAndGet();
        return Optional.empty();
    }

    /** Those since it was last asked. */
    long taken() {
        return all.getAndSet(0);
    }
}
