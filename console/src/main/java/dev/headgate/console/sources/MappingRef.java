package dev.headgate.console.sources;

import dev.headgate.contract.Keys;

/** Which version of which table's mapping a source was saved with. */
public record MappingRef(String table, int number) {

    /** Its key in the control bucket. */
    public String key() {
        return Keys.mapping(table, number);
    }
}
