package dev.headgate.contract.mapping;

/** True, false or unknown, as in SQL; ordered so that "and" is the least and "or" the greatest of its parts. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    /** True or false. */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** Both: what is unknown decides nothing, unless the other is false. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Either: what is unknown decides nothing, unless the other is true. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The opposite; unknown stays unknown. */
    public Truth negated() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
