package dev.headgate.engine.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A denial that stands in a requester's way.
 *
 * @param ways the tests of which one must fail to get by it
 */
record Hurdle(Rule rule, List<Atom> ways) {

    /** The denials that can be about these actions of a requester on objects. */
    static List<Hurdle> onObjects(List<Rule> denials, Requester who, ActionSet actions) {
        var hurdles = new ArrayList<Hurdle>(denials.size());
        for (var denial : denials) {
            if (denial.actions.meets(actions)) {
                add(hurdles, denial, who, true);
            }
        }
        return hurdles;
    }

    /** The denials that can be about these actions of a requester on a thing itself. */
    static List<Hurdle> on(String arn, List<Rule> denials, Requester who, ActionSet actions) {
        var hurdles = new ArrayList<Hurdle>(denials.size());
        for (var denial : denials) {
            if (denial.actions.meets(actions) && denial.resources.holds(arn)) {
                add(hurdles, denial, who, false);
            }
        }
        return hurdles;
    }

    private static void add(List<Hurdle> hurdles, Rule denial, Requester who, boolean objects) {
        var match = Match.of(denial, who);
        if (match.isNever()) {
            return;
        }
        var ways = new ArrayList<>(denial.conditions);
        match.depends().ifPresent(ways::add);
        if (objects) {
            ways.add(denial.resources);
        }
        hurdles.add(new Hurdle(denial, ways));
    }
}
