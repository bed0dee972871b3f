package dev.headgate.engine.policy;

/** A set of actions of {@link Actions}, one bit each. */
record ActionSet(long low, long high) {

    static final ActionSet NONE = new ActionSet(0, 0);

    static ActionSet of(int index) {
        return index < 64 ? new ActionSet(1L << index, 0) : new ActionSet(0, 1L << (index - 64));
    }

    ActionSet and(ActionSet other) {
        return new ActionSet(low & other.low, high & other.high);
    }

    ActionSet or(ActionSet other) {
        return new ActionSet(low | other.low, high | other.high);
    }

    ActionSet without(ActionSet other) {
        return new ActionSet(low & ~other.low, high & ~other.high);
    }

    boolean isEmpty() {
        return (low | high) == 0;
    }

    boolean meets(ActionSet other) {
        return ((low & other.low) | (high & other.high)) != 0;
    }
}
