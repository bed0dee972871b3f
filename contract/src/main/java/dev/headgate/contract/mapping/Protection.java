package dev.headgate.contract.mapping;

import dev.headgate.contract.protect.Protector;
import java.util.Optional;

/** How a column's values are hidden from those who may not see them. */
public enum Protection {
    /** They are stored as they are. */
    NONE,
    /** All but the last four characters of a text become stars. */
    MASK,
    /** A keyed hash: equal values stay equal, none can be read. */
    HASH,
    /** Those who may can decrypt them. */
    ENCRYPT;

    /** The type that a column of this type has where it is stored, or nothing where it cannot be protected so. */
    public Optional<ColumnType> stored(ColumnType type) {
        return switch (this) {
            case NONE -> Optional.of(type);
            case MASK -> Optional.of(type).filter(ColumnType.Varchar.class::isInstance);
            case HASH -> Optional.of(new ColumnType.Varchar(Protector.HASH_LENGTH));
            case ENCRYPT ->
                Optional.of(Protector.longestEncrypted(type.match(new LongestText())))
                        .filter(bytes -> bytes <= ColumnType.Varchar.LONGEST)
                        .map(ColumnType.Varchar::new);
        };
    }
}
