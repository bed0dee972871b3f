package dev.headgate.engine.policy;

import dev.headgate.engine.policy.KeyValues.Wish;
import dev.headgate.engine.policy.Requester.Trait;
import java.util.List;
import java.util.Optional;

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

    /** Whether a request of this requester for one of these actions gets through. Without a grant: whether no denial stops it. */
    boolean finds(Requester asked, Optional<Rule> grant, ActionSet actions) {
        var who = given.isEmpty() ? asked : asked.notFresh(Trait.ACCESS_POINT);
        var match = grant.map(rule -> Match.of(rule, who));
        if (match.isPresent() && match.get().isNever()) {
            return false;
        }
        var wanted = grant.map(rule -> rule.actions.and(actions)).orElse(actions);
        for (var endpoint = 0; endpoint < (world.testsNetworks() ? 2 : 1); endpoint++) {
            var context = new Context(world, who, endpoint == 1, subject);
            if (context.allow(given) && context.grant(grant, match.flatMap(Match::depends))) {
                if (onBucket(context, grant, wanted) || onObject(context, grant, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean onBucket(Context context, Optional<Rule> grant, ActionSet actions) {
        var wanted = actions.and(subject.onBucket());
        if (wanted.isEmpty() || grant.isPresent() && !grant.get().resources.holds(subject.arn())) {
            return false;
        }
        var hurdles = Hurdle.relevant(denials, context.who(), wanted, false).stream()
                .filter(hurdle -> hurdle.rule().resources.holds(subject.arn()))
                .toList();
        return new Attempt(context, hurdles).passes(0, wanted);
    }

    private boolean onObject(Context context, Optional<Rule> grant, ActionSet actions) {
        var wanted = actions.and(subject.onObject());
        if (wanted.isEmpty()) {
            return false;
        }
        if (grant.isPresent() && !context.push(new Wish(grant.get().resources, true))) {
            return false;
        }
        var passes = new Attempt(context, Hurdle.relevant(denials, context.who(), wanted, true)).passes(0, wanted);
        if (grant.isPresent()) {
            context.pop(Rule.OBJECT);
        }
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
                if (context.push(new Wish(atom, false))) {
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
