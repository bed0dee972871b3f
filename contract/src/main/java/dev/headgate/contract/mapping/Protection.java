package dev.headgate.contract.mapping;

/** How a column's values are hidden from those who may not see them. */
public enum Protection {
    NONE,
    MASK,
    HASH,
    ENCRYPT
}
