package dev.headgate.sandbox.sampleapi;

import java.util.SplittableRandom;

/** Goes through a number of things once and picks exactly so many of them, each with the same chance. */
final class Sample {

    private final SplittableRandom random;
    private int left;
    private int wanted;

    Sample(int all, int wanted, long seed) {
        this.left = all;
        this.wanted = wanted;
        this.random = new SplittableRandom(seed);
    }

    /** Whether the next thing is picked. */
    boolean next() {
        var picked = random.nextInt(left) < wanted;
        left--;
        if (picked) {
            wanted--;
        }
        return picked;
    }
}
