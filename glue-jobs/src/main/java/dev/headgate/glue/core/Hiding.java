package dev.headgate.glue.core;

import dev.headgate.contract.mapping.Column;
import dev.headgate.contract.mapping.Protection;
import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.contract.protect.Protector;
import dev.headgate.glue.store.KeyAddress;
import java.security.SecureRandom;
import java.util.function.UnaryOperator;

/** Hides the values of protected columns in the files of one task; keys are read only where a column needs them. */
final class Hiding {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final UnaryOperator<String> hash;
    private final UnaryOperator<String> encrypt;

    private Hiding(UnaryOperator<String> hash, UnaryOperator<String> encrypt) {
        this.hash = hash;
        this.encrypt = encrypt;
    }

    static Hiding of(TableMapping mapping, KeyAddress keys) {
        var needsKeys = mapping.columns().stream()
                .map(Column::protect)
                .anyMatch(protect -> protect == Protection.HASH || protect == Protection.ENCRYPT);
        if (!needsKeys) {
            return new Hiding(Hiding::withoutKeys, Hiding::withoutKeys);
        }
        var protector = new Protector(keys.open(), RANDOM);
        return new Hiding(protector::hash, protector::encrypt);
    }

    /** What is stored instead of a value of the column. */
    UnaryOperator<String> of(Column column) {
        return switch (column.protect()) {
            case NONE -> UnaryOperator.identity();
            case MASK -> Protector::mask;
            case HASH -> hash;
            case ENCRYPT -> encrypt;
        };
    }

    private static String withoutKeys(String value) {
        throw new IllegalStateException("A column is protected for which no keys were read.");
    }
}
