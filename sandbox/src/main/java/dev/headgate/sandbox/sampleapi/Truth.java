package dev.headgate.sandbox.sampleapi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is true of a dataset, known from how it was made and not from reading it.
 *
 * @param records slots that one full pull yields
 * @param served different slots that arrived whole since the last reset
 * @param deliveries all slots that arrived whole since then, those fetched again included
 * @param exactRepeats slots with the very bytes of an earlier one
 * @param changedRepeats slots with the id of an earlier one and another amount
 * @param distinctGoodKeys ids that a table must hold in the end
 * @param sumGood exact sum over the winning record of each of them
 * @param spoiled bad slots by the reason that the quarantine must give
 */
record Truth(
        int records,
        long served,
        long deliveries,
        int exactRepeats,
        int changedRepeats,
        int distinctGoodKeys,
        String sumGood,
        Map<String, Integer> spoiled,
        long idFrom,
        long idTo) {

    static Truth of(Dataset dataset, Deliveries deliveries) {
        var count = new Count(dataset);
        var plan = dataset.plan();
        return new Truth(
                plan.slots(),
                deliveries.distinct(),
                deliveries.all(),
                count.exact,
                count.changed,
                count.good,
                BigDecimal.valueOf(count.cents, 2).toPlainString(),
                count.spoiled,
                plan.id(0),
                plan.id(plan.slots() - 1));
    }

    /** The slots of a dataset counted by what they hold. */
    private static final class Count {

        private final Map<String, Integer> spoiled = new TreeMap<>();
        private int exact;
        private int changed;
        private int good;
        private long cents;

        Count(Dataset dataset) {
            for (int number = 0; number < dataset.plan().slots(); number++) {
                add(dataset.layout().slot(number), dataset.sales());
            }
        }

        private void add(Slot slot, Sales sales) {
            switch (slot) {
                case Slot.Good _ -> {
                    good++;
                    cents += sales.cents(slot);
                }
                case Slot.ExactRepeat _ -> exact++;
                case Slot.ChangedRepeat repeat -> {
                    changed++;
                    cents += sales.cents(repeat) - sales.cents(repeat.of());
                }
                case Slot.Bad bad -> spoiled.merge(bad.spoiling().reason(), 1, Integer::sum);
            }
        }
    }
}
