package dev.headgate.engine.policy;

import java.util.List;

/**
 * Whom a statement is about (IAM JSON policy elements: Principal, NotPrincipal).
 *
 * @param others whether it is about everybody but these
 */
public record Principals(boolean others, List<Principal> named) {

    /** A statement without a principal is about nobody. */
    public static final Principals NOBODY = new Principals(false, List.of());

    public Principals {
        named = List.copyOf(named);
    }

    /** Whether it names nobody and leaves nobody out. */
    public boolean isNobody() {
        return !others && named.isEmpty();
    }

    /** Whether each of them is one that the policy fixes; everybody but some is never fixed. */
    public boolean areFixed() {
        if (others) {
            return false;
        }
        for (var principal : named) {
            if (!principal.isFixed()) {
                return false;
            }
        }
        return true;
    }
}
