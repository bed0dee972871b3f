package dev.headgate.engine.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A denial that stands in a requester's way.
 *
 * @param ways the tests of which one must fail to get by it
 */
record Hurdle(Rule rule, List<Atom> ways) {

    /** The denials that can be about a requester and these actions. */
    static List<Hurdle> relevant(List<Rule> denials, Requester who, ActionSet actions, boolean objects) {
        var hurdles = new ArrayList<Hurdle>(denials.size());
        for (var denial : denials) {
            var match = denial.actions.meets(actions) ? Match.of(denial, who) : null;
            if (match != null && !match.isNever()) {
                var ways = new ArrayList<>(denial.conditions);
                match.depends().ifPresent(ways::add);
                if (objects) {
                    ways.add(denial.resources);
                }
                hurdles.add(new Hurdle(denial, ways));
            }
        }
        return hurdles;
    }
}
