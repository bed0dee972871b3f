package dev.headgate.contract.mapping;

/** What happens to digits behind a decimal column's last place; {@link #EXACT} refuses them. */
public enum Rounding {
    EXACT,
    HALF_UP,
    HALF_EVEN
}
