package dev.headgate.engine.policy;

import dev.headgate.engine.policy.KeyValues.Wish;
import dev.headgate.engine.policy.Requester.Trait;
import java.util.List;

/**
 * Looks for a request that a grant covers and no denial does. Each denial must fail to cover it: by its actions, its resources, its
 * principals or one of its conditions; the search tries these and keeps for each key the tests that its value must pass.
 */
final class Search {

    /** Beyond so many tries the answer is "there may be one", which is the worse verdict. */
    private static final int MOST_TRIES = 5_000;

    private final World world;
    private final Subject subject;
    private final List<Rule> denials;
    private final List<Wish> given;

    Search(World world, Subject subject, List<Rule> denials, List<Wish> given) {
        this.world = world;
        this.subject = subject;
        this.denials = denials;
        this.given = given;
    }

    World world() {
        return world;
    }

    /** Whether a request of this requester for one of these actions gets through by a grant. */
    boolean finds(Requester asked, Rule grant, ActionSet actions) {
        var wanted = grant.actions.and(actions);
        var who = given.isEmpty() ? asked : asked.notFresh(Trait.ACCESS_POINT);
        var match = wanted.isEmpty() ? Match.NEVER : Match.of(grant, who);
        if (match.isNever()) {
            return false;
        }
        for (var way : world.ties()) {
            var internet = new Context(world, who, false, subject);
            if (internet.allow(way) && finds(internet, match, grant, wanted)) {
                return true;
            }
            var endpoint = new Context(world, who, true, subject);
            if (world.testsNetworks() && endpoint.allow(way) && finds(endpoint, match, grant, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean finds(Context context, Match match, Rule grant, ActionSet wanted) {
        return context.allow(given)
                && (match.always() || context.holds(List.of(match.depends().orElseThrow())))
                && context.holds(grant.conditions)
                && (onBucket(context, grant, wanted) || onObject(context, grant, wanted));
    }

    private boolean onBucket(Context context, Rule grant, ActionSet actions) {
        var wanted = actions.and(subject.onBucket());
        if (wanted.isEmpty() || !grant.resources.holds(subject.arn())) {
            return false;
        }
        var hurdles = Hurdle.on(subject.arn(), denials, context.who(), wanted);
        return new Attempt(context, hurdles).passes(0, wanted);
    }

    private boolean onObject(Context context, Rule grant, ActionSet actions) {
        var wanted = actions.and(subject.onObject());
        if (wanted.isEmpty() || !context.push(grant.resources.holding)) {
            return false;
        }
        var passes = new Attempt(context, Hurdle.onObjects(denials, context.who(), wanted)).passes(0, wanted);
        context.pop(Rule.OBJECT);
        return passes;
    }

    /** One try to get by all denials. */
    private static final class Attempt {

        private final Context context;
        private final List<Hurdle> hurdles;
        private int tries;

        private Attempt(Context context, List<Hurdle> hurdles) {
            this.context = context;
            this.hurdles = hurdles;
        }

        private boolean passes(int at, ActionSet actions) {
            if (at == hurdles.size() || ++tries > MOST_TRIES) {
                return true;
            }
            var hurdle = hurdles.get(at);
            var beyond = actions.without(hurdle.rule().actions);
            if (!beyond.isEmpty() && passes(at + 1, beyond)) {
                return true;
            }
            var within = actions.and(hurdle.rule().actions);
            return !within.isEmpty() && escapes(hurdle, at, within);
        }

        private boolean escapes(Hurdle hurdle, int at, ActionSet actions) {
            for (var atom : hurdle.ways()) {
                if (context.push(atom.failing)) {
                    var passes = passes(at + 1, actions);
                    context.pop(atom.key);
                    if (passes) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
