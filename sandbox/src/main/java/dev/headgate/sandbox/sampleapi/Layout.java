package dev.headgate.sandbox.sampleapi;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Which slot of a dataset holds what: one byte a slot, derived from the plan and nothing else. */
final class Layout {

    private static final byte GOOD = 0;
    private static final byte EXACT = 100;
    private static final byte CHANGED = 101;
    private static final Spoiling[] SPOILINGS = Spoiling.values();

    private final DatasetPlan plan;
    private final Days days;
    private final byte[] kinds;
    private final byte[] versions;
    private final BitSet repeated;
    private final Map<Integer, Integer> targets = new HashMap<>();
    private final SplittableRandom random;

    Layout(DatasetPlan plan) {
        this.plan = plan;
        this.days = new Days(plan.records(), plan.days());
        this.kinds = new byte[plan.records()];
        this.versions = new byte[plan.records()];
        this.repeated = new BitSet(plan.records());
        this.random = new SplittableRandom(plan.seed());
        place();
        amend();
    }

    Slot slot(int number) {
        if (number >= kinds.length) {
            return new Slot.Good(number, 0);
        }
        return switch (kinds[number]) {
            case GOOD -> new Slot.Good(number, versions[number]);
            case EXACT -> new Slot.ExactRepeat(number, target(number));
            case CHANGED -> new Slot.ChangedRepeat(number, target(number));
            default -> new Slot.Bad(number, SPOILINGS[kinds[number] - 1]);
        };
    }

    private Slot.Good target(int repeat) {
        return new Slot.Good(Objects.requireNonNull(targets.get(repeat)), 0);
    }

    private void place() {
        var special = new Sample(kinds.length, plan.bad() + plan.repeats(), random.nextLong());
        var repeat = new Sample(plan.bad() + plan.repeats(), plan.repeats(), random.nextLong());
        var spoiled = 0;
        var due = 0;
        for (int slot = 0; slot < kinds.length; slot++) {
            if (special.next()) {
                if (repeat.next()) {
                    due++;
                } else {
                    kinds[slot] = (byte) (1 + spoiled++ % SPOILINGS.length);
                    continue;
                }
            }
            // A repeat that finds nothing to repeat waits for the next good slot, so that the count stays exact.
            if (due > 0 && repeatAt(slot)) {
                due--;
            }
        }
        if (due > 0) {
            throw new Refusal(
                    422,
                    "There are too few good records to repeat " + plan.repeats() + " of them; lower 'repeat_share'.");
        }
    }

    /** Every second repeat is exact; of the changed ones every second is of an earlier day, where there is one. */
    private boolean repeatAt(int slot) {
        var made = targets.size();
        var dayStart = days.start(days.of(slot));
        var earlierDay = made % 4 == 3 && dayStart > 0;
        var target = earlierDay ? unrepeated(0, dayStart) : unrepeated(dayStart, slot);
        if (target < 0) {
            return false;
        }
        kinds[slot] = made % 2 == 0 ? EXACT : CHANGED;
        targets.put(slot, target);
        repeated.set(target);
        return true;
    }

    /** A good slot that nothing repeats yet, from a random place on, or -1. */
    private int unrepeated(int from, int to) {
        if (from == to) {
            return -1;
        }
        var start = random.nextInt(from, to);
        for (int i = 0; i < to - from; i++) {
            var slot = from + (start - from + i) % (to - from);
            if (amendable(slot)) {
                return slot;
            }
        }
        return -1;
    }

    /** Only records that are there once are amended, so that the winner among repeats stays beyond doubt. */
    private void amend() {
        var candidates = 0;
        for (int slot = 0; slot < kinds.length; slot++) {
            candidates += amendable(slot) ? 1 : 0;
        }
        for (var amendment : plan.amendments()) {
            if (amendment.amended() > candidates) {
                throw new Refusal(
                        422,
                        "Only " + candidates + " records of " + plan.name() + " can be amended, not "
                                + amendment.amended() + ".");
            }
            var picked = new Sample(candidates, amendment.amended(), random.nextLong());
            for (int slot = 0; slot < kinds.length; slot++) {
                if (amendable(slot) && picked.next()) {
                    versions[slot]++;
                }
            }
        }
    }

    private boolean amendable(int slot) {
        return kinds[slot] == GOOD && !repeated.get(slot);
    }
}
