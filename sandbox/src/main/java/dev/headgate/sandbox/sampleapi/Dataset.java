package dev.headgate.sandbox.sampleapi;

/** A dataset as its plan makes it: what lies where, in which order, and what it says. */
record Dataset(DatasetPlan plan, Layout layout, ServedOrder order, Sales sales) {

    static Dataset of(DatasetPlan plan) {
        var order = new ServedOrder(plan);
        return new Dataset(plan, new Layout(plan), order, new Sales(plan, order));
    }
}
