package dev.headgate.contract.source;

/** A place in a request that a value is put into. */
public record RequestOption(Place place, String field) {

    /** The parts of a request that a value can be put into. */
    public enum Place {
        HEADER,
        PARAMETER
    }
}
