package dev.headgate.contract.mapping;

import java.util.Optional;

/** How a value stands to a literal. */
public enum Relation {
    EQUAL,
    UNEQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST;

    /** The relation that a sign stands for. */
    public static Optional<Relation> of(String sign) {
        return switch (sign) {
            case "=" -> Optional.of(EQUAL);
            case "!=", "<>" -> Optional.of(UNEQUAL);
            case "<" -> Optional.of(LESS);
            case "<=" -> Optional.of(AT_MOST);
            case ">" -> Optional.of(GREATER);
            case ">=" -> Optional.of(AT_LEAST);
            default -> Optional.empty();
        };
    }

    /** Whether it holds, where {@code compared} is below zero for less and above it for more. */
    public boolean holds(int compared) {
        return switch (this) {
            case EQUAL -> compared == 0;
            case UNEQUAL -> compared != 0;
            case LESS -> compared < 0;
            case AT_MOST -> compared <= 0;
            case GREATER -> compared > 0;
            case AT_LEAST -> compared >= 0;
        };
    }

    /** Whether it means nothing between values that are only equal or not. */
    public boolean needsOrder() {
        return this != EQUAL && this != UNEQUAL;
    }
}
