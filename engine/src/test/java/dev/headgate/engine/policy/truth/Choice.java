package dev.headgate.engine.policy.truth;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** An unknown that is one of some things, as a formula says it. */
record Choice<T>(Context z3, BitVecExpr index, List<T> things) {

    private static final int BITS = 16;

    static <T> Choice<T> of(Context z3, String name, List<T> things) {
        return new Choice<>(z3, z3.mkBVConst(name, BITS), things);
    }

    /** That it is one of them at all. */
    BoolExpr exists() {
        return z3.mkBVULT(index, z3.mkBV(things.size(), BITS));
    }

    /** That it is one of those of which this is true. */
    BoolExpr is(Predicate<T> test) {
        var those = IntStream.range(0, things.size())
                .filter(i -> test.test(things.get(i)))
                .mapToObj(i -> z3.mkEq(index, z3.mkBV(i, BITS)))
                .toArray(BoolExpr[]::new);
        return those.length == things.size() ? z3.mkTrue() : z3.mkOr(those);
    }
}
