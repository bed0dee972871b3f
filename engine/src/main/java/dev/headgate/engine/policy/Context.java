package dev.headgate.engine.policy;

import dev.headgate.engine.policy.KeyValues.Wish;
import java.util.ArrayList;
import java.util.List;

/** What is asked so far of each key of the request that a search looks for. */
final class Context {

    /** What is asked of one key. */
    private record Asked(String key, Domain domain, List<Wish> wishes) {}

    private final World world;
    private final Requester who;
    private final boolean endpoint;
    private final Subject subject;
    private final List<Asked> asked = new ArrayList<>(6);

    Context(World world, Requester who, boolean endpoint, Subject subject) {
        this.world = world;
        this.who = who;
        this.endpoint = endpoint;
        this.subject = subject;
    }

    Requester who() {
        return who;
    }

    /** Asks that all these come true. */
    boolean allow(List<Wish> given) {
        for (var wish : given) {
            if (!push(wish)) {
                return false;
            }
        }
        return true;
    }

    /** Asks that these tests hold. */
    boolean holds(List<Atom> conditions) {
        for (var atom : conditions) {
            if (!push(atom.holding)) {
                return false;
            }
        }
        return true;
    }

    /** Asks one thing more; when that cannot be, nothing is asked. */
    boolean push(Wish wish) {
        var of = of(wish.atom().key);
        of.wishes.add(wish);
        if (KeyValues.exists(of.domain, of.wishes)) {
            return true;
        }
        of.wishes.removeLast();
        return false;
    }

    /** Takes back what was asked last of a key. */
    void pop(String key) {
        of(key).wishes.removeLast();
    }

    private Asked of(String key) {
        for (var one : asked) {
            if (one.key.equals(key)) {
                return one;
            }
        }
        var domain = key.equals(Rule.OBJECT) ? subject.objects() : world.domain(key, who, endpoint);
        var first = new Asked(key, domain, new ArrayList<>(4));
        asked.add(first);
        return first;
    }
}
