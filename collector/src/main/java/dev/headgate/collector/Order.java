package dev.headgate.collector;

import dev.headgate.engine.posture.Call;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to collect.
 *
 * @param extent how much of the estate
 * @param calls what to ask; the fewer, the cheaper
 * @param region where to begin, and where account-wide services are asked
 * @param lanes how many calls go on at a time
 */
public record Order(Extent extent, Set<Call> calls, String region, int lanes) {

    public Order {
        calls = Set.copyOf(calls);
    }

    /** The calls about one kind of thing, in the order in which they are made. */
    Set<Call> calls(Call.Scope scope) {
        var some = EnumSet.noneOf(Call.class);
        some.addAll(calls);
        some.removeIf(call -> call.scope() != scope);
        return some;
    }
}
