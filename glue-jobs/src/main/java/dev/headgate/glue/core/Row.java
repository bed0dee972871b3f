package dev.headgate.glue.core;

import dev.headgate.contract.mapping.Values;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The typed values of one accepted record in the order of the mapping's columns. */
final class Row implements Values {

    private final @Nullable Object[] values;

    Row(@Nullable Object[] values) {
        this.values = values;
    }

    @Override
    public @Nullable Object at(int column) {
        return values[column];
    }

    List<@Nullable Object> values() {
        return Arrays.asList(values);
    }
}
