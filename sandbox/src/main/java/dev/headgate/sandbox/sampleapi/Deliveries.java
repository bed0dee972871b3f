package dev.headgate.sandbox.sampleapi;

import java.util.BitSet;

/** Which slots of a dataset have arrived whole since the last reset. */
final class Deliveries {

    private final BitSet arrived = new BitSet();
    private long all;

    synchronized void arrived(int[] slots) {
        for (int slot : slots) {
            arrived.set(slot);
        }
        all += slots.length;
    }

    synchronized void reset() {
        arrived.clear();
        all = 0;
    }

    synchronized long distinct() {
        return arrived.cardinality();
    }

    synchronized long all() {
        return all;
    }
}
