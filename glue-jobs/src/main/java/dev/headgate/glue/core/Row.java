package dev.headgate.glue.core;

import dev.headgate.contract.mapping.Values;
import org.jspecify.annotations.Nullable;

/** The typed values of one accepted record in the order of the mapping's columns. */
record Row(@Nullable Object[] values) implements Values {

    @Override
    public @Nullable Object at(int column) {
        return values[column];
    }
}
