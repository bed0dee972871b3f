package dev.headgate.sandbox.sampleapi;

import java.time.Clock;

/** A dataset together with what happens to it while it is served. */
final class Shelf {

    private final Clock clock;
    private final Deliveries deliveries;
    private volatile Dataset dataset;
    private volatile Temper temper;

    Shelf(Dataset dataset, Deliveries deliveries, Clock clock) {
        this.dataset = dataset;
        this.deliveries = deliveries;
        this.clock = clock;
        this.temper = new Temper(Faults.NONE, clock);
    }

    Dataset dataset() {
        return dataset;
    }

    void replace(Dataset amended) {
        dataset = amended;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    Temper temper() {
        return temper;
    }

    /** Begins to misbehave anew: the requests are counted from here. */
    void misbehave(Faults faults) {
        temper = new Temper(faults, clock);
    }
}
