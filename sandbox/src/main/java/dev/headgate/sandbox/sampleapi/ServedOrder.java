package dev.headgate.sandbox.sampleapi;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The order in which a dataset is served: by day, and within a day the first slots before those that amendments added. */
final class ServedOrder {

    /** Slots that follow each other, all of one day. */
    private record Stretch(int firstSlot, int count) {}

    /** Slots that were made together: those of the beginning, or those of one amendment. */
    private record Block(int first, Days days) {}

    private final DatasetPlan plan;

    ServedOrder(DatasetPlan plan) {
        this.plan = plan;
    }

    /** The slots of the days from the first date on and before the second. */
    Window window(LocalDate from, LocalDate to) {
        var stretches = new ArrayList<Stretch>();
        for (int day = dayIndex(from); day < dayIndex(to); day++) {
            stretchesOf(day, stretches);
        }
        return new Window(stretches);
    }

    Window everything() {
        return window(plan.firstDay(), plan.firstDay().plusDays(plan.days()));
    }

    /** The day on which a slot's record was sold, as long as no amendment moved it. */
    LocalDate day(int slot) {
        var block = blockOf(slot);
        return plan.firstDay().plusDays(block.days.of(slot - block.first));
    }

    /** The second of that day. */
    int second(int slot) {
        var block = blockOf(slot);
        return block.days.second(slot - block.first);
    }

    private Block blockOf(int slot) {
        var first = 0;
        var count = plan.records();
        var next = plan.amendments().iterator();
        while (slot >= first + count) {
            first += count;
            count = next.next().added();
        }
        return new Block(first, new Days(count, plan.days()));
    }

    private int dayIndex(LocalDate date) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(plan.firstDay(), date), 0, plan.days());
    }

    private void stretchesOf(int day, List<Stretch> stretches) {
        addStretch(0, plan.records(), day, stretches);
        var first = plan.records();
        for (var amendment : plan.amendments()) {
            addStretch(first, amendment.added(), day, stretches);
            first += amendment.added();
        }
    }

    private void addStretch(int first, int things, int day, List<Stretch> stretches) {
        if (things == 0) {
            return;
        }
        var days = new Days(things, plan.days());
        if (days.count(day) > 0) {
            stretches.add(new Stretch(first + days.start(day), days.count(day)));
        }
    }

    /** The slots of some days, in the order served. */
    static final class Window {

        private final List<Stretch> stretches;

        private Window(List<Stretch> stretches) {
            this.stretches = stretches;
        }

        int size() {
            return stretches.stream().mapToInt(Stretch::count).sum();
        }

        /** The slots at the positions from the first on and before the second. */
        int[] slots(long from, long to) {
            var begin = Math.clamp(from, 0, size());
            var slots = new int[Math.clamp(to, begin, size()) - begin];
            var filled = 0;
            var position = 0;
            for (var stretch : stretches) {
                var skipped = Math.max(0, begin + filled - position);
                for (int i = skipped; i < stretch.count() && filled < slots.length; i++) {
                    slots[filled++] = stretch.firstSlot() + i;
                }
                position += stretch.count();
            }
            return slots;
        }
    }
}
