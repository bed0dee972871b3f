package dev.headgate.sandbox.sampleapi;

/** A place in a dataset, and what kind of record it holds. */
sealed interface Slot {

    /** The place, counting from 0. */
    int number();

    /** A good record with an id of its own; an amendment raises its version. */
    record Good(int number, int version) implements Slot {}

    /** A record that is bad in exactly one way. */
    record Bad(int number, Spoiling spoiling) implements Slot {}

    /** The very bytes of an earlier good record of the same day. */
    record ExactRepeat(int number, Good of) implements Slot {}

    /** The id of an earlier good record with another amount, on the same day or a later one: this one wins. */
    record ChangedRepeat(int number, Good of) implements Slot {}
}
