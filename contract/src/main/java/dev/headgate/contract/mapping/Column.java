package dev.headgate.contract.mapping;

import java.time.ZoneId;

/**
 * One column of a table and where its value comes from.
 *
 * @param zone the zone in which a date is taken from an instant and a time without offset is understood
 * @param type the type of the value; what is stored of a protected one is {@link #stored()}
 * @param required whether a row without a value is refused
 */
public record Column(
        String name,
        FieldPath from,
        ColumnType type,
        ZoneId zone,
        boolean required,
        Rounding rounding,
        Protection protect) {

    /** The type of what is stored: the column's own, or text where it is protected. */
    public ColumnType stored() {
        return protect.stored(type).orElseThrow();
    }
}
