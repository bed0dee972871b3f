package dev.headgate.contract.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The typed values of one row by the position of their column. Whole numbers are {@code Long}, decimals {@code BigDecimal},
 * then {@code Double}, {@code Boolean}, {@code LocalDate}, {@code Instant} and {@code String}.
 */
@FunctionalInterface
public interface Values {

    @Nullable Object at(int column);
}
